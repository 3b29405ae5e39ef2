package org.handrail.rules;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesStay;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
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
            case ANOTHER_STAY -> !anchor().equals(stay(fact));
            case SAME_APPOINTMENT -> anchor().equals(appointment(fact));
            case ANOTHER_APPOINTMENT -> !anchor().equals(appointment(fact));
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

    private static @Nullable UUID stay(Fact fact) {
        return fact.event() instanceof NamesStay names ? names.stay().value() : null;
    }

    private static @Nullable UUID appointment(Fact fact) {
        return fact.event() instanceof NamesAppointment names
                ? names.appointment().value()
                : null;
    }
}
