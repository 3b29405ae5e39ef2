package org.handrail.rules;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.RecipientKind;
import org.handrail.rules.pathway.Match;
import org.jspecify.annotations.Nullable;

/**
 * How a fact is connected with what an expectation hangs on.
 *
 * @param expectation the expectation
 * @param referrals the referrals of the journey
 */
record Connections(Expectation expectation, Referrals referrals) {

    /** Whether the connection is there. */
    boolean hold(Match match, Fact fact) {
        return switch (match) {
            case SAME_PERSON -> true;
            case SAME_PROGRAM -> isOfProgram(fact);
            case ANOTHER_PROGRAM -> !isOfProgram(fact);
            case SAME_REFERRAL -> isOfReferral(fact);
            case ANOTHER_REFERRAL -> isOfAnotherReferral(fact);
            case SAME_HANDOFF -> isOfReferral(fact) || isOfAnotherReferral(fact);
            case SAME_STAY -> isOfSame(Anchor.Kind.STAY, fact);
            case ANOTHER_STAY -> !isOfSame(Anchor.Kind.STAY, fact);
            case SAME_APPOINTMENT -> isOfSame(Anchor.Kind.APPOINTMENT, fact);
            case ANOTHER_APPOINTMENT -> !isOfSame(Anchor.Kind.APPOINTMENT, fact);
            case SAME_ENROLMENT -> isOfEnrolment(fact);
            case SAME_CHECK_IN -> isOfSame(Anchor.Kind.CHECK_IN, fact);
            case SAME_CONSENT -> isOfSame(Anchor.Kind.CONSENT, fact);
            case ANOTHER_CONSENT -> !isOfSame(Anchor.Kind.CONSENT, fact);
            case COVERING_THE_RECIPIENT -> coversTheRecipient(fact);
        };
    }

    /**
     * When we knew that it is connected: when the fact was heard; where its referral is another of the same handoff, once
     * both requests were heard, too.
     */
    Instant knownSince(Match match, Fact fact) {
        boolean byHandoff = match == Match.ANOTHER_REFERRAL || match == Match.SAME_HANDOFF;
        UUID named = Referrals.named(fact);
        if (!byHandoff || named == null || isOfReferral(fact)) {
            return fact.receivedAt();
        }
        Instant connected = referrals.bothHeard(anchor(), named);
        return connected.isAfter(fact.receivedAt()) ? connected : fact.receivedAt();
    }

    private UUID anchor() {
        return expectation.anchor().id();
    }

    private boolean isOfProgram(Fact fact) {
        ProgramId owing = expectation.program();
        return owing != null && Objects.equals(owing, fact.event().program());
    }

    private boolean isOfReferral(Fact fact) {
        UUID named = Referrals.named(fact);
        return named == null ? isOfProgram(fact) : anchor().equals(named);
    }

    private boolean isOfAnotherReferral(Fact fact) {
        UUID named = Referrals.named(fact);
        return named != null && referrals.sameHandoff(anchor(), named);
    }

    private boolean isOfSame(Anchor.Kind kind, Fact fact) {
        return Objects.equals(Names.of(kind, expectation.openedBy().event()), Names.of(kind, fact.event()));
    }

    private boolean isOfEnrolment(Fact fact) {
        return Names.of(Anchor.Kind.ENROLMENT, fact.event()) == null || isOfSame(Anchor.Kind.ENROLMENT, fact);
    }

    /** A consent to treating providers covers every program. */
    private boolean coversTheRecipient(Fact fact) {
        ProgramId recipient = recipient();
        return recipient != null
                && fact.event() instanceof ConsentGiven consent
                && (consent.recipients().contains(recipient)
                        || consent.recipientKinds().contains(RecipientKind.TREATING_PROVIDERS));
    }

    private @Nullable ProgramId recipient() {
        return switch (expectation.openedBy().event()) {
            case ReferralDrafted draft -> draft.to();
            case ReferralRequested request -> request.to();
            case CareEvent other -> null;
        };
    }
}
