package org.handrail.rules.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.RecipientKind;

/** Rows 2, 3 and 4: a referral is covered by consent, acknowledged, decided. */
final class ReferralRows extends OfReferrals {

    ReferralRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        life.firsts(Life::named, fact -> fact.event() instanceof ReferralDrafted)
                .forEach(this::consent);
        life.firsts(Life::named, fact -> fact.event() instanceof ReferralRequested)
                .forEach(this::acknowledged);
        life.firsts(Life::named, fact -> Kinds.is(fact, ReferralAcknowledged.class, ReferralDeclined.class))
                .forEach(this::decided);
        return all;
    }

    /** Row 2: consent that covers the recipient, before it is sent. */
    private void consent(UUID referral, Fact drafted) {
        Expected expected = new Expected(life, "consent-for-referral", referral, drafted)
                .within(Window.businessDays(2))
                .warned(hours(24))
                .toldByAny();
        good(
                expected,
                fact -> fact.event() instanceof ConsentGiven given
                        && covers(given, ((ReferralDrafted) drafted.event()).to())
                        && holds(given, drafted));
        missed(expected, fact -> fact.event() instanceof ReferralRequested && referral.equals(Life.named(fact)));
        givenUp(expected);
        away(expected);
        done(expected);
    }

    private static boolean covers(ConsentGiven given, ProgramId recipient) {
        return given.recipients().contains(recipient)
                || given.recipientKinds().contains(RecipientKind.TREATING_PROVIDERS);
    }

    private boolean holds(ConsentGiven given, Fact drafted) {
        LocalDate expires = given.expires();
        boolean revoked = life.all(ConsentRevoked.class).stream()
                .anyMatch(fact -> ((ConsentRevoked) fact.event()).consent().equals(given.consent())
                        && !fact.happenedAt().isAfter(drafted.happenedAt()));
        return !revoked && (expires == null || !drafted.day().isAfter(expires));
    }

    /** Row 3: acknowledged within one business day. */
    private void acknowledged(UUID referral, Fact request) {
        Expected expected = ofReferral("referral-acknowledged", referral, request)
                .within(Window.businessDays(1))
                .warned(hours(4))
                .severity(Severity.MEDIUM, Risk.USUAL);
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((isOwn(expected, fact) && (isAnswer(fact) || isTaken(fact))) || isTreated(expected, fact)));
        calledOffOrWaited(expected);
    }

    /** Row 4: accepted or declined within two business days; a decline needs another referral. */
    private void decided(UUID referral, Fact first) {
        Expected expected = ofReferral("referral-decided", referral, first)
                .within(Window.businessDays(2))
                .warned(hours(8));
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((isOwn(expected, fact)
                                        && (isTaken(fact)
                                                || Kinds.is(fact, ReferralAccepted.class, ReferralWaitlisted.class)))
                                || isTreated(expected, fact)));
        for (Fact decline : life.all(ReferralDeclined.class)) {
            if (referral.equals(Life.named(decline))) {
                expected.misses.add(decline);
                askedElsewhere(expected, decline);
            }
        }
        calledOffOrWaited(expected);
    }

    private void askedElsewhere(Expected expected, Fact decline) {
        for (Fact other : life.all(ReferralRequested.class)) {
            UUID named = Life.named(other);
            boolean declined =
                    life.all(ReferralDeclined.class).stream().anyMatch(fact -> Objects.equals(Life.named(fact), named));
            if (named != null && life.oneHandoff(expected.anchor, named) && !declined) {
                expected.good.add(new Heard(other, life.connected(expected.anchor, named, other), decline));
            }
        }
    }
}
