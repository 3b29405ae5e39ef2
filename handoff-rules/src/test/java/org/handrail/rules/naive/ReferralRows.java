package org.handrail.rules.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.DetoxEnded;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.WaitAgreed;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.RecipientKind;
import org.jspecify.annotations.Nullable;

/** Rows 2, 3, 4, 5 and 7: a referral is covered by consent, acknowledged, decided, and followed by an appointment or a place. */
final class ReferralRows extends Rows {

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
        life.firsts(Life::named, fact -> fact.event() instanceof ReferralAccepted)
                .forEach(this::appointmentSet);
        life.firsts(Life::named, fact -> fact.event() instanceof ReferralWaitlisted)
                .forEach((referral, fact) -> {
                    interimService(referral, fact);
                    waitOver(referral, fact);
                });
        return all;
    }

    /** Row 2: consent that covers the recipient, before it is sent. */
    private void consent(UUID referral, Fact drafted) {
        Expected expected = new Expected(life, "consent-for-referral", referral, drafted)
                .within(Window.businessDays(2))
                .warned(hours(24))
                .toldBy(Phase.PERSON);
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
        Expected expected = new Expected(life, "referral-acknowledged", referral, request)
                .within(Window.businessDays(1))
                .warned(hours(4))
                .severity(Severity.MEDIUM, Risk.USUAL)
                .toldBy(Phase.PLACEMENT);
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((isOwn(expected, fact) && (isAnswer(fact) || isTaken(fact)))
                                || (Kinds.isTreatment(fact) && expected.isOfOwing(fact))));
        calledOff(expected);
        waits(expected);
        done(expected);
    }

    /** Row 4: accepted or declined within two business days; a decline needs another referral. */
    private void decided(UUID referral, Fact first) {
        Expected expected = new Expected(life, "referral-decided", referral, first)
                .within(Window.businessDays(2))
                .warned(hours(8))
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.PLACEMENT);
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((isOwn(expected, fact)
                                        && (isTaken(fact)
                                                || Kinds.is(fact, ReferralAccepted.class, ReferralWaitlisted.class)))
                                || (Kinds.isTreatment(fact) && expected.isOfOwing(fact))));
        for (Fact decline : life.all(ReferralDeclined.class)) {
            if (referral.equals(Life.named(decline))) {
                expected.misses.add(decline);
                askedElsewhere(expected, decline);
            }
        }
        calledOff(expected);
        waits(expected);
        done(expected);
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

    /** Row 5: a first appointment set within one business day, no more than 7 d after discharge. */
    private void appointmentSet(UUID referral, Fact accepted) {
        Expected expected = new Expected(life, "appointment-set", referral, accepted)
                .within(Window.businessDays(1))
                .warned(hours(4))
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.PLACEMENT);
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((fact.event() instanceof AppointmentBooked
                                        && isOwn(expected, fact)
                                        && isSoon(expected, fact))
                                || fact.event() instanceof PlacementAdmitted
                                || (Kinds.isTreatment(fact) && expected.isOfOwing(fact))));
        for (Fact booking : life.all(AppointmentBooked.class)) {
            UUID named = Life.named(booking);
            if (expected.begun(booking)
                    && named != null
                    && life.oneHandoff(referral, named)
                    && isSoon(expected, booking)) {
                expected.good.add(new Heard(booking, life.connected(referral, named, booking), null));
            }
        }
        tookForAnswer(expected);
        for (Fact other : life.all(ReferralAccepted.class)) {
            if (Life.isBefore(other, accepted)) {
                calledOffBy(expected, other);
            }
        }
        givenUp(expected);
        waits(expected);
        done(expected);
    }

    /** A booking passed for an appointment until the discharge was heard of. */
    private void tookForAnswer(Expected expected) {
        for (Fact booking : life.all(AppointmentBooked.class)) {
            UUID named = Life.named(booking);
            boolean other = named != null && life.oneHandoff(expected.anchor, named);
            if (expected.begun(booking) && (isOwn(expected, booking) || other)) {
                Instant known = isOwn(expected, booking)
                        ? booking.receivedAt()
                        : life.connected(expected.anchor, Objects.requireNonNull(named), booking);
                tooFar(expected, booking)
                        .min(Instant::compareTo)
                        .ifPresent(until -> expected.passed.put(new Heard(booking, known, null), until));
            }
        }
    }

    /** Of a stay that has not ended, or is not named, nothing can be said against it. */
    private boolean isSoon(Expected expected, Fact booking) {
        return tooFar(expected, booking).findAny().isEmpty();
    }

    /** When each report was known that the person had left more than a week before. */
    private Stream<Instant> tooFar(Expected expected, Fact booking) {
        Fact request = life.request(expected.anchor);
        if (request == null) {
            return Stream.empty();
        }
        Instant start = ((AppointmentBooked) booking.event()).start();
        return life.facts.stream()
                .filter(fact -> Kinds.leftDetox(fact) || fact.event() instanceof DetoxEnded)
                .filter(fact -> Life.isStay(Life.stay(request), fact))
                .filter(left -> start.isAfter(Window.days(7).end(left.happenedBy(), booking.zone())))
                .map(left -> Heard.later(left.receivedAt(), request.receivedAt()));
    }

    /** Row 7: an interim service within 48 h of being waitlisted. */
    private void interimService(UUID referral, Fact waitlisted) {
        Expected expected = new Expected(life, "interim-service", referral, waitlisted)
                .hours(48)
                .warned(hours(12))
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.PLACEMENT, Phase.AFTERCARE);
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((fact.event() instanceof InterimServiceGiven && isOwn(expected, fact))
                                || Kinds.isTreatment(fact)
                                || Kinds.is(fact, PlacementAdmitted.class, MedicationSupplied.class)));
        calledOff(expected);
        away(expected);
        done(expected);
    }

    /** Row 7: admission within 14 d. */
    private void waitOver(UUID referral, Fact waitlisted) {
        Expected expected = new Expected(life, "wait-over", referral, waitlisted)
                .days(14)
                .warned(days(3))
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.PLACEMENT);
        good(
                expected,
                fact -> expected.begun(fact)
                        && (fact.event() instanceof PlacementAdmitted
                                || (fact.event() instanceof AppointmentAttended && expected.isOfOwing(fact))));
        calledOff(expected);
        waits(expected);
        expected.clock.hospital(false);
        expected.clock.custody(false);
        done(expected);
    }

    private static boolean isAnswer(Fact fact) {
        return Kinds.is(
                fact,
                ReferralAcknowledged.class,
                ReferralAccepted.class,
                ReferralDeclined.class,
                ReferralWaitlisted.class);
    }

    private static boolean isTaken(Fact fact) {
        return Kinds.is(fact, AppointmentBooked.class, PlacementAdmitted.class);
    }

    private static boolean isOwn(Expected expected, Fact fact) {
        return Life.belongsTo(expected.anchor, expected.owing(), fact);
    }

    /** The first acceptance, or an admission, calls the others off (decision 012). */
    private void calledOff(Expected expected) {
        for (Fact fact : life.facts) {
            if (Kinds.is(fact, ReferralAccepted.class, PlacementAdmitted.class)) {
                calledOffBy(expected, fact);
            }
        }
        givenUp(expected);
    }

    private void calledOffBy(Expected expected, Fact fact) {
        UUID named = Life.named(fact);
        @Nullable Fact request = life.request(expected.anchor);
        if (named != null
                && request != null
                && life.oneHandoff(expected.anchor, named)
                && Days.notBefore(request.happenedAt(), fact)) {
            expected.ends.add(new Heard(fact, life.connected(expected.anchor, named, fact), null));
        }
    }

    private void givenUp(Expected expected) {
        ends(expected, fact -> fact.event() instanceof ReferralWithdrawn && isOwn(expected, fact));
        ends(
                expected,
                fact -> fact.event() instanceof ReferralRefused && isOwn(expected, fact) && expected.sinceOpened(fact));
        died(expected);
    }

    private void waits(Expected expected) {
        for (Fact wait : life.all(WaitAgreed.class)) {
            if (isOwn(expected, wait) && expected.begun(wait)) {
                expected.clock.wait(wait);
            }
        }
    }
}
