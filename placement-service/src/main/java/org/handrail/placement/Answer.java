package org.handrail.placement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.AnchorFacts.Said;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;

/**
 * What one program answered to a referral.
 *
 * @param answered when it was last heard of, as posted; null where it was not
 * @param reason why it was declined, or null
 * @param flag what does not fit, or null
 */
record Answer(
        String program,
        State state,
        @Nullable String answered,
        @Nullable String reason,
        @Nullable String flag) {

    /** How far a referral has come at one program; the best first. */
    enum State {
        ACCEPTED,
        ACKNOWLEDGED,
        REQUESTED,
        DECLINED;

        @JsonValue
        String word() {
            return Word.of(this);
        }
    }

    /** The answer of a program, of which the later decision counts: a place may come free, or be lost. */
    static Answer of(String program, AnchorFacts facts, List<Said<ReferralRequested>> requests) {
        boolean asked =
                requests.stream().anyMatch(said -> said.event().to().value().equals(program));
        State state = State.REQUESTED;
        String reason = null;
        String answered = null;
        for (Fact fact : facts.facts()) {
            if (!answers(fact, program)) {
                continue;
            }
            answered = new Said<>(fact, fact.event()).time();
            if (fact.event() instanceof ReferralDeclined declined) {
                state = State.DECLINED;
                reason = Word.of(declined.reason());
            } else if (fact.event() instanceof ReferralAccepted) {
                state = State.ACCEPTED;
                reason = null;
            } else if (state == State.REQUESTED) {
                state = State.ACKNOWLEDGED;
            }
        }
        return new Answer(program, state, answered, reason, asked ? null : "this program was not asked");
    }

    private static boolean answers(Fact fact, String program) {
        ProgramId answering = fact.event().program();
        return !(fact.event() instanceof ReferralRequested)
                && answering != null
                && answering.value().equals(program);
    }
}
