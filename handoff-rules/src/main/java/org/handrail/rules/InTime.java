package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import org.handrail.events.fact.Fact;

/**
 * By when something must have come about, and have been heard, for the expectation never to have dropped.
 *
 * @param happenedBy the last instant at which it may have happened
 * @param heardBy the last instant at which it may have been heard
 * @param missHappened before when it must have happened: the first reported miss, since that is a drop at once
 * @param missHeard before when it must have been heard
 */
record InTime(Instant happenedBy, Instant heardBy, Instant missHappened, Instant missHeard) {

    /**
     * As those saw it who were watching: both times count. While something passed for evidence that turned out to be none, nobody
     * saw a drop, so whatever came meanwhile came in time.
     *
     * @param grace how long silence was waited for beyond the due instant
     */
    static InTime asSeen(Expectation expectation, Account account, Duration grace) {
        Instant missHeard = Instant.MAX;
        for (Fact miss : account.misses()) {
            missHeard = miss.receivedAt().isBefore(missHeard) ? miss.receivedAt() : missHeard;
        }
        InTime asSeen = new InTime(expectation.due(), expectation.heardInTime(grace), Instant.MAX, missHeard);
        Instant passed = account.passedUntil(asSeen);
        return passed == null || !passed.isAfter(asSeen.heardBy)
                ? asSeen
                : new InTime(passed, passed, Instant.MAX, missHeard);
    }

    /** As it looks to those who heard of it long after: only when things happened counts. */
    static InTime inHindsight(Expectation expectation, Account account) {
        Instant missHappened = account.misses().isEmpty()
                ? Instant.MAX
                : account.misses().getFirst().happenedAt();
        return new InTime(expectation.due(), Instant.MAX, missHappened, Instant.MAX);
    }

    /** Whether this came in time. */
    boolean is(Evidence evidence) {
        return !evidence.happenedAt().isAfter(happenedBy)
                && !evidence.knownAt().isAfter(heardBy)
                && evidence.fact().happenedAt().isBefore(missHappened)
                && evidence.known().isBefore(missHeard);
    }
}
