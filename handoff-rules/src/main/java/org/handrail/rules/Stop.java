package org.handrail.rules;

import java.time.Instant;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A while in which nothing was owed.
 *
 * @param begin the fact that stopped the clock
 * @param from when it stood still: at the beginning, or when the clock began to run, if that was later
 * @param until when it went on
 * @param end the fact that let it go on, or null where the beginning itself says when, or nothing did yet
 * @param moves whether it gave the expectation more time
 */
record Stop(
        Fact begin, Instant from, Instant until, @Nullable Fact end, boolean moves) {

    /** The same, which moved what was due, or did not. */
    Stop moving(boolean moves) {
        return new Stop(begin, from, until, end, moves);
    }

    /** Whether the clock stands at this instant. */
    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
