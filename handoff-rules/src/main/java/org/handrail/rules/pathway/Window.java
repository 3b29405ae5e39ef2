package org.handrail.rules.pathway;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something is expected.
 *
 * @param from what it is counted from: the first of these that the event says; empty for the event itself, and the end of its
 *     day where only that is known, so that nothing is due too early
 * @param within how long it is
 * @param otherwise how long after the event itself, where it says none of {@code from}; null where nothing is expected then
 * @param grace how much later than its end silence becomes a drop, since reports take their time
 * @param warnBefore how long before that a finding is due soon
 * @param stages what becomes of a drop that lasts, in order of time
 */
public record Window(
        List<TimeSaid> from,
        Span within,
        @Nullable Span otherwise,
        Duration grace,
        Duration warnBefore,
        List<Stage> stages) {

    public Window {
        from = List.copyOf(from);
        stages = List.copyOf(stages);
    }
}
