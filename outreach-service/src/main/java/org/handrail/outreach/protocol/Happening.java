package org.handrail.outreach.protocol;

import java.time.Instant;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case and counts for what comes next. */
public sealed interface Happening {

    /** When. */
    Instant at();

    /** Somebody took it; whoever had it before has it no more. */
    record Claimed(Instant at, String owner) implements Happening {}

    /** Its owner let go of it. */
    record Released(Instant at) implements Happening {}

    /**
     * Somebody tried to reach the person.
     *
     * @param later when to call again, or when the agreed appointment is; null where none was named
     */
    record Attempted(
            Instant at,
            Channel channel,
            AttemptOutcome outcome,
            @Nullable Instant later) implements Happening {}

    /** Ways to reach the person were put right. */
    record DetailsCorrected(Instant at) implements Happening {}

    /** A text did not go out, or it is not known whether it did. */
    record TextFailed(Instant at) implements Happening {}

    /** The supervisor was told: nobody claimed it, or a step is overdue. */
    record Escalated(Instant at) implements Happening {}

    /** It was taken from its owner, since nothing was done. */
    record Returned(Instant at) implements Happening {}

    /** It was closed. */
    record Closed(Instant at, boolean asLost) implements Happening {}

    /**
     * It was opened again, and the ladder begins anew.
     *
     * @param heard whether something was heard of the person, so that the search for them begins anew, too; else it was time to
     *     look again
     */
    record Reopened(Instant at, boolean heard) implements Happening {}
}
