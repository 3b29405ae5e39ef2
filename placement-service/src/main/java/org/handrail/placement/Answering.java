package org.handrail.placement;

import java.time.LocalDate;
import org.handrail.events.AppointmentEvent;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.PlacementEvent;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.WaitAgreed;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.When;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;

/** Folds what one program answered to a referral. The later decision counts: a place may come free, or be lost. */
final class Answering {

    private final String program;
    private Answer.State state;
    private @Nullable When answered;
    private @Nullable String reason;
    private @Nullable When waitingSince;
    private @Nullable LocalDate placeExpected;
    private @Nullable LocalDate waitAgreedUntil;
    private int interimServices;

    private Answering(String program, Answer.State state) {
        this.program = program;
        this.state = state;
    }

    /** The answer of a program, beginning at what was asked of it. */
    static Answer of(String program, Answer.State asked, AnchorFacts answers) {
        Answering answering = new Answering(program, asked);
        answers.facts().forEach(answering::hear);
        return new Answer(
                program,
                answering.state,
                answering.answered,
                answering.reason,
                answering.waitingSince,
                text(answering.placeExpected),
                text(answering.waitAgreedUntil),
                answering.interimServices);
    }

    private void hear(Fact fact) {
        if (fact.event() instanceof PlacementEvent event
                && event.program() != null
                && program.equals(event.program().value())) {
            hear(event, When.of(fact));
        }
    }

    private void hear(PlacementEvent event, When time) {
        switch (event) {
            case ReferralAcknowledged _ -> acknowledge();
            case ReferralAccepted _ -> decide(Answer.State.ACCEPTED, null);
            case PlacementAdmitted _ -> decide(Answer.State.ADMITTED, null);
            case ReferralDeclined declined -> decide(Answer.State.DECLINED, Word.of(declined.reason()));
            case ReferralWaitlisted listed -> putOnWaitlist(listed, time);
            case WaitAgreed agreed -> waitAgreedUntil = agreed.until();
            case InterimServiceGiven _ -> interimServices++;
            case ReferralDrafted _, ReferralRequested _, ReferralWithdrawn _, ReferralRefused _ -> {
                return; // said as a referrer
            }
            case AppointmentEvent _, PlacementDischarged _, ServiceDelivered _ -> {
                return; // belongs to no referral
            }
        }
        answered = time;
    }

    /** Only what has not been decided yet: who declined or listed the person had the referral before. */
    private void acknowledge() {
        if (state == Answer.State.REQUESTED || state == Answer.State.DRAFTED) {
            state = Answer.State.ACKNOWLEDGED;
        }
    }

    private void putOnWaitlist(ReferralWaitlisted listed, When time) {
        decide(Answer.State.WAITLISTED, null);
        waitingSince = waitingSince == null ? time : waitingSince;
        placeExpected = listed.expected();
    }

    private void decide(Answer.State next, @Nullable String why) {
        state = state == Answer.State.ADMITTED ? state : next;
        reason = why;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
