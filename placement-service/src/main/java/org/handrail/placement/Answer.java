package org.handrail.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.handrail.intake.state.When;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come at one program.
 *
 * @param answered when it was last heard of
 * @param reason why it was declined
 * @param waitingSince from when the person waits for a place; left out where it never waited
 * @param placeExpected the day on which a place was expected, as said last
 * @param waitAgreedUntil the last day of an agreed wait
 * @param interimServices how many services were given in the meantime
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        String program,
        State state,
        @Nullable When answered,
        @Nullable String reason,
        @Nullable When waitingSince,
        @Nullable String placeExpected,
        @Nullable String waitAgreedUntil,
        int interimServices) {

    /** How far it has come; the best first. */
    enum State {
        ADMITTED,
        ACCEPTED,
        WAITLISTED,
        ACKNOWLEDGED,
        REQUESTED,
        DRAFTED,
        DECLINED;

        @JsonValue
        String word() {
            return Word.of(this);
        }
    }
}
