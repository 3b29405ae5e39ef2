package org.handrail.rules.naive;

import java.util.UUID;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.WaitAgreed;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.jspecify.annotations.Nullable;

/** What the rows of referrals have in common. */
abstract class OfReferrals extends Rows {

    OfReferrals(Life life) {
        super(life);
    }

    /** Owed by the program asked. */
    final Expected ofReferral(String rule, UUID referral, Fact opened) {
        return new Expected(life, rule, referral, opened)
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.PLACEMENT);
    }

    /** Whether the person is treated there already. */
    static boolean isTreated(Expected expected, Fact fact) {
        return Kinds.isTreatment(fact) && expected.isOfOwing(fact);
    }

    static boolean isAnswer(Fact fact) {
        return Kinds.is(
                fact,
                ReferralAcknowledged.class,
                ReferralAccepted.class,
                ReferralDeclined.class,
                ReferralWaitlisted.class);
    }

    static boolean isTaken(Fact fact) {
        return Kinds.is(fact, AppointmentBooked.class, PlacementAdmitted.class);
    }

    static boolean isOwn(Expected expected, Fact fact) {
        return Life.belongsTo(expected.anchor, expected.owing(), fact);
    }

    /** The first acceptance, or an admission, calls the others off (decision 012). */
    final void calledOff(Expected expected) {
        for (Fact fact : life.facts) {
            if (Kinds.is(fact, ReferralAccepted.class, PlacementAdmitted.class)) {
                calledOffBy(expected, fact);
            }
        }
        givenUp(expected);
    }

    final void calledOffBy(Expected expected, Fact fact) {
        UUID named = Life.named(fact);
        @Nullable Fact request = life.request(expected.anchor);
        if (named != null
                && request != null
                && life.oneHandoff(expected.anchor, named)
                && Days.notBefore(request.happenedAt(), fact)) {
            expected.ends.add(new Heard(fact, life.connected(expected.anchor, named, fact), null));
        }
    }

    final void givenUp(Expected expected) {
        ends(expected, fact -> fact.event() instanceof ReferralWithdrawn && isOwn(expected, fact));
        ends(
                expected,
                fact -> fact.event() instanceof ReferralRefused && isOwn(expected, fact) && expected.sinceOpened(fact));
        died(expected);
    }

    /** Called off by others, and stopped by a wait that was agreed. */
    final void calledOffOrWaited(Expected expected) {
        calledOff(expected);
        waits(expected);
        done(expected);
    }

    final void waits(Expected expected) {
        for (Fact wait : life.all(WaitAgreed.class)) {
            if (isOwn(expected, wait) && expected.begun(wait)) {
                expected.clock.wait(wait);
            }
        }
    }
}
