package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.CheckInMissed;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.Incarcerated;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReminderSent;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;

/** Rows 10, 11 and 28: what is set for a time, and may be set anew. */
final class AppointmentRows extends Rows {

    private static final Set<Risk> OF_CHECK_INS =
            EnumSet.of(Risk.LAST_MISSED_TOO, Risk.OVERDOSE, Risk.PREGNANT, Risk.NO_HOME);

    AppointmentRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        life.firsts(Life::appointment, AppointmentRows::isSet).forEach((appointment, opened) -> {
            Fact set = life.last(appointment, Life::appointment, AppointmentRows::isSet, opened);
            reminder(appointment, opened, set);
            attended(appointment, opened, set);
        });
        life.firsts(Life::checkIn, fact -> fact.event() instanceof CheckInScheduled)
                .forEach(this::checkIn);
        return all;
    }

    private static boolean isSet(Fact fact) {
        return Kinds.is(fact, AppointmentBooked.class, AppointmentRescheduled.class);
    }

    private static Instant start(Fact fact) {
        return fact.event() instanceof AppointmentBooked booked
                ? booked.start()
                : ((AppointmentRescheduled) fact.event()).start();
    }

    /** Row 10: 24 to 48 h ahead; not owed where it was set too shortly before. */
    private void reminder(UUID appointment, Fact opened, Fact set) {
        Expected expected = new Expected(life, "reminder-sent", appointment, opened, set)
                .from(start(set))
                .hours(-24)
                .warned(hours(24))
                .severity(Severity.LOW, Risk.NONE)
                .toldBy(Phase.PLACEMENT);
        if (expected.due.isBefore(opened.happenedAt())) {
            return;
        }
        Instant earliest = start(set).minus(Duration.ofDays(2));
        good(
                expected,
                fact -> isOf(appointment, fact)
                        && ((fact.event() instanceof ReminderSent && Days.notBefore(earliest, fact))
                                || (fact.event() instanceof AppointmentAttended && Days.notBefore(start(set), fact))));
        endsAfter(
                expected,
                fact -> (fact.event() instanceof AppointmentCancelled && isOf(appointment, fact))
                        || Kinds.is(fact, HospitalAdmitted.class, Incarcerated.class));
        died(expected);
        done(expected);
    }

    /** Row 11: the person comes on the day, or is rebooked (decision 014). */
    private void attended(UUID appointment, Fact opened, Fact set) {
        Expected expected = new Expected(life, "appointment-attended", appointment, opened, set)
                .from(start(set))
                .days(0)
                .grace(4)
                .warned(hours(6))
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.PLACEMENT, Phase.AFTERCARE);
        good(
                expected,
                fact -> fact.event() instanceof AppointmentAttended && isOf(appointment, fact) && expected.begun(fact));
        good(expected, fact -> isSet(fact) && !isOf(appointment, fact) && Days.notBefore(start(set), fact));
        good(
                expected,
                fact -> expected.fromDay(0, fact)
                        && ((Kinds.isTreatment(fact) && expected.isOfOwing(fact))
                                || Kinds.is(fact, PlacementAdmitted.class, AftercareEnrolled.class)));
        missed(
                expected,
                fact -> fact.event() instanceof AppointmentMissed
                        && isOf(appointment, fact)
                        && expected.fromDay(0, fact)
                        && !expected.isVoid(fact));
        for (Fact cancelled : life.all(AppointmentCancelled.class)) {
            if (isOf(appointment, cancelled) && expected.begun(cancelled) && !expected.isVoid(cancelled)) {
                expected.endsUnlessMissed.add(new Heard(cancelled, cancelled.receivedAt(), null));
            }
        }
        died(expected);
        away(expected);
        done(expected);
    }

    private static boolean isOf(UUID appointment, Fact fact) {
        return appointment.equals(Life.appointment(fact));
    }

    /** Row 28: the check-in is held on its day, or there is any contact. */
    private void checkIn(UUID checkIn, Fact opened) {
        Fact set = life.last(checkIn, Life::checkIn, fact -> fact.event() instanceof CheckInScheduled, opened);
        Expected expected = new Expected(life, "check-in-held", checkIn, opened, set)
                .from(((CheckInScheduled) set.event()).due().latest(set.zone()))
                .days(0)
                .grace(4)
                .warned(hours(6))
                .severity(Severity.MEDIUM, OF_CHECK_INS)
                .toldBy(Phase.AFTERCARE, Phase.OUTREACH, Phase.PLACEMENT);
        good(
                expected,
                fact -> fact.event() instanceof CheckInCompleted
                        && checkIn.equals(Life.checkIn(fact))
                        && expected.begun(fact));
        good(
                expected,
                fact -> expected.fromDay(0, fact)
                        && (Kinds.isContact(fact)
                                || Kinds.isTreatment(fact)
                                || Kinds.is(
                                        fact,
                                        CheckInCompleted.class,
                                        PlacementAdmitted.class,
                                        MedicationSupplied.class)));
        missed(
                expected,
                fact -> fact.event() instanceof CheckInMissed
                        && checkIn.equals(Life.checkIn(fact))
                        && expected.fromDay(0, fact)
                        && !expected.isVoid(fact));
        endsAfter(expected, fact -> fact.event() instanceof AftercareCompleted);
        died(expected);
        away(expected);
        done(expected);
    }
}
