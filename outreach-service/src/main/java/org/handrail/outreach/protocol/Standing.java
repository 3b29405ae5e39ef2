package org.handrail.outreach.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a case stands: owned, in the queue, or closed; never none of these, never two. */
public sealed interface Standing {

    /**
     * Somebody has it.
     *
     * @param owner who does the next step
     * @param inPlaceOf whose absence they cover, or null
     * @param escalated whether the supervisor was told that the step is overdue
     */
    record Owned(String owner, @Nullable String inPlaceOf, Step next, boolean escalated) implements Standing {}

    /**
     * It waits for somebody.
     *
     * @param since when it came to this queue
     * @param claimBy when it must be claimed
     * @param first what they will do first
     */
    record Queued(Queue queue, Instant since, Instant claimBy, Step first) implements Standing {}

    /**
     * Nothing is to be done.
     *
     * @param lookAgain when somebody looks again who was given up, or null
     */
    record Closed(@Nullable Instant lookAgain) implements Standing {}

    /** Who is to claim it. */
    enum Queue {
        /** The team. */
        TEAM,
        /** Whoever is on call: the team's hours are over, and it cannot wait. */
        ON_CALL,
        /** The supervisor: nobody else did. */
        SUPERVISOR
    }
}
