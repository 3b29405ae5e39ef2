package org.handrail.rules.naive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.DetoxEnded;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.fact.Fact;

/** Rows 5 and 7: an accepted referral is followed by an appointment, a place on a waiting list by a place. */
final class PlaceRows extends OfReferrals {

    PlaceRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        life.firsts(Life::named, fact -> fact.event() instanceof ReferralAccepted)
                .forEach(this::appointmentSet);
        life.firsts(Life::named, fact -> fact.event() instanceof ReferralWaitlisted)
                .forEach((referral, fact) -> {
                    interimService(referral, fact);
                    waitOver(referral, fact);
                });
        return all;
    }

    /** Row 5: a first appointment set within one business day, no more than 7 d after discharge. */
    private void appointmentSet(UUID referral, Fact accepted) {
        Expected expected = ofReferral("appointment-set", referral, accepted)
                .within(Window.businessDays(1))
                .warned(hours(4));
        good(
                expected,
                fact -> expected.begun(fact)
                        && ((fact.event() instanceof AppointmentBooked
                                        && isOwn(expected, fact)
                                        && isSoon(expected, fact))
                                || fact.event() instanceof PlacementAdmitted
                                || isTreated(expected, fact)));
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
        Expected expected = ofReferral("interim-service", referral, waitlisted)
                .hours(48)
                .warned(hours(12))
                .toldBy(Phase.AFTERCARE);
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
        Expected expected =
                ofReferral("wait-over", referral, waitlisted).days(14).warned(days(3));
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
}
