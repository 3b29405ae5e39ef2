package org.handrail.placement;

import java.util.List;
import java.util.Objects;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Misfits;
import org.handrail.intake.state.Said;

/** What does not fit among the facts of a referral that a viewer sees. */
final class ReferralMisfits {

    static final String NOT_ASKED = "this program was not asked";
    static final String HAD_BEEN_WITHDRAWN = "the referral had been withdrawn when it was accepted";

    private ReferralMisfits() {}

    static List<Flag> of(Sides sides, AnchorFacts seen) {
        List<Fact> answers = seen.only(sides::answers).facts();
        Misfits misfits = new Misfits("referral")
                .opened(
                        sides.lastRequest(),
                        answers,
                        Referral.UNKNOWN,
                        "cite the referrer's source and id; the flag falls when the referrer posts it")
                .opened(
                        sides.lastRequest(),
                        sides.referrers(ReferralWithdrawn.class).stream()
                                .map(Said::fact)
                                .filter(seen.facts()::contains)
                                .toList(),
                        "withdrawn, and not known here to have been sent",
                        "post handrail.placement.requested, or retract the withdrawal");
        if (sides.lastRequest() != null) {
            answers.forEach(answer -> ofAnswer(misfits, sides, answer));
        }
        return misfits.all();
    }

    private static void ofAnswer(Misfits misfits, Sides sides, Fact answer) {
        List<Said<ReferralRequested>> asked = sides.requests().stream()
                .filter(said -> said.event().to().equals(program(answer)))
                .toList();
        if (asked.isEmpty()) {
            misfits.on(answer, NOT_ASKED, "retract the answer, or post it for the program that was asked");
        } else if (asked.stream()
                .allMatch(said -> answer.happenedBy().isBefore(said.fact().happenedAt()))) {
            misfits.on(
                    answer, "answered before it was asked", "retract the event with the wrong time, and post it anew");
        }
        if (answer.event() instanceof ReferralAccepted
                && withdrawnBefore(sides, answer)
                && asked.stream().noneMatch(said -> askedAgain(sides, said.fact()))) {
            misfits.on(answer, HAD_BEEN_WITHDRAWN, "tell the referrer, or retract the acceptance");
        }
    }

    private static ProgramId program(Fact answer) {
        return Objects.requireNonNull(answer.event().program());
    }

    private static boolean withdrawnBefore(Sides sides, Fact answer) {
        return sides.referrers(ReferralWithdrawn.class).stream()
                .anyMatch(said -> said.fact().happenedBy().isBefore(answer.happenedAt()));
    }

    private static boolean askedAgain(Sides sides, Fact request) {
        return sides.referrers(ReferralWithdrawn.class).stream()
                .allMatch(said -> said.fact().happenedBy().isBefore(request.happenedAt()));
    }
}
