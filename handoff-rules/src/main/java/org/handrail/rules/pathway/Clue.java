package org.handrail.rules.pathway;

import java.util.List;
import org.handrail.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact that bears on an expectation.
 *
 * @param events its types: any of them
 * @param where what the event must say
 * @param match how it must be connected with what the expectation hangs on
 * @param from from when on it counts
 * @param until how long after the start of the window it counts; null where nothing ends that
 * @param only what else must be true of it
 * @param times how many such facts it takes, 1 or more
 * @param lying how long after discharge what it plans may lie at most; null where that does not matter
 */
public record Clue(
        List<EventType> events,
        Where where,
        Match match,
        From from,
        @Nullable Span until,
        Only only,
        int times,
        @Nullable Span lying) {

    public Clue {
        events = List.copyOf(events);
    }
}
