package org.handrail.outreach.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;

/**
 * Somebody whose stay in detox is about to end.
 *
 * @param planned when they are to leave; of a day without a time, its end
 * @param isWholeDay whether only the day is known
 * @param zone of the program
 * @param needs all five, whether there or not
 * @param barriers what may keep them from arriving, as far as anybody said
 */
public record Leaving(
        StayId stay,
        ProgramId program,
        Instant planned,
        boolean isWholeDay,
        ZoneId zone,
        List<Need> needs,
        Set<Barrier> barriers) {

    /** How long before somebody leaves they are watched. */
    public static final Duration WATCHED_BEFORE = Duration.ofDays(3);

    /** How long after it, while nobody has reported that they left. */
    public static final Duration WATCHED_AFTER = Duration.ofDays(2);

    public Leaving {
        needs = List.copyOf(needs);
        barriers = Set.copyOf(barriers);
    }

    /** What somebody should see to. */
    public List<Need> lacking() {
        return needs.stream().filter(Need::isLacking).toList();
    }

    /** Whether they are watched at that time. */
    public boolean isWatched(Instant now) {
        return !planned.isAfter(now.plus(WATCHED_BEFORE)) && !planned.isBefore(now.minus(WATCHED_AFTER));
    }
}
