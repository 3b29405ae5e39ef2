package org.handrail.outreach.protocol;

import java.time.Instant;
import java.util.List;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next.
 *
 * @param channel the way to reach the person; null where the step reaches nobody
 * @param notBefore the person may not be disturbed earlier
 * @param due by then; never before {@code notBefore}
 * @param mind what to bear in mind, in words
 */
public record Step(Kind kind, @Nullable Channel channel, Doer by, Instant notBefore, Instant due, List<String> mind) {

    public Step {
        mind = List.copyOf(mind);
        if (due.isBefore(notBefore)) {
            throw new IllegalArgumentException("a step is due before it may be taken");
        }
    }

    /** What kind of thing is to be done. */
    public enum Kind {
        /** Try to reach the person. */
        CONTACT,
        /** Confirm the appointment they agreed to. */
        CONFIRM_APPOINTMENT,
        /** Look whether they came. */
        CHECK_ATTENDANCE,
        /** They were said to be in hospital, in custody, or in other care: look whether they still are. */
        CHECK_AGAIN,
        /** No way to reach them is open: find one. */
        FIND_A_WAY,
        /** Decide how to go on: the protocol has no next rung. */
        REVIEW;

        /** Whether it disturbs the person. */
        public boolean isContact() {
            return this == CONTACT || this == CONFIRM_APPOINTMENT;
        }
    }
}
