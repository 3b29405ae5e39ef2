package org.handrail.rules.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.handrail.events.*;
import org.handrail.events.terms.*;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;

/** Weeks of aftercare: services, medication that is refilled about when it runs out, check-ins held and missed. */
final class Aftercare {

    private static final int DAY = 24;

    private final Chance chance;
    private final List<Told> told;

    Aftercare(Chance chance, List<Told> told) {
        this.chance = chance;
        this.told = told;
    }

    /** What follows, and when it ends. */
    Instant told(Instant from, int number) {
        Instant now = from.plus(Duration.ofHours(chance.below(10 * DAY)));
        EnrolmentId enrolment = new EnrolmentId(new java.util.UUID(4, number));
        if (chance.oneIn(2)) {
            tell(now, new AftercareEnrolled(enrolment, Names.CLINIC, null));
            tell(
                    hours(now, 0, 10 * DAY),
                    new PlanFiled(enrolment, Names.CLINIC, Set.of(PlanPart.EMERGENCY_PLAN), null));
            checkIns(now, enrolment, number);
        }
        if (chance.oneIn(2)) {
            medicated(now);
        }
        for (int left = chance.below(4); left > 0; left--) {
            now = hours(now, 1, 12 * DAY);
            tell(now, new ServiceDelivered(chance.oneOf(Names.PROGRAMS), chance.oneOf(services())));
        }
        if (chance.oneIn(5)) {
            tell(hours(now, 0, 20 * DAY), new AftercareCompleted(enrolment, Names.CLINIC));
        }
        return now;
    }

    Medication medication() {
        Form form = chance.oneOf(
                Form.SUBLINGUAL, Form.SUBLINGUAL, Form.MONTHLY_INJECTION, Form.WEEKLY_INJECTION, Form.ORAL);
        return switch (form) {
            case MONTHLY_INJECTION ->
                chance.oneOf(
                        new Medication(Ingredient.BUPRENORPHINE, form, Medication.Brand.SUBLOCADE, null),
                        new Medication(Ingredient.BUPRENORPHINE, form, Medication.Brand.BRIXADI, null),
                        new Medication(Ingredient.NALTREXONE, form, Medication.Brand.VIVITROL, null));
            case WEEKLY_INJECTION -> new Medication(Ingredient.BUPRENORPHINE, form, Medication.Brand.BRIXADI, null);
            case ORAL -> new Medication(chance.oneOf(Ingredient.METHADONE, Ingredient.NALTREXONE), form);
            case SUBLINGUAL, IMPLANT, OTHER -> new Medication(Ingredient.BUPRENORPHINE, form);
        };
    }

    private static List<ServiceKind> services() {
        return List.of(ServiceKind.values());
    }

    private void checkIns(Instant from, EnrolmentId enrolment, int number) {
        Instant due = from;
        for (int i = chance.below(4); i > 0; i--) {
            due = hours(due, 3 * DAY, 9 * DAY);
            CheckInId checkIn = new CheckInId(new java.util.UUID(5, number * 10L + i));
            CareTime when = chance.oneIn(2)
                    ? new CareTime.Moment(due)
                    : new CareTime.WholeDay(due.atZone(ZoneOffset.UTC).toLocalDate());
            tell(hours(due, -3 * DAY, -1), new CheckInScheduled(checkIn, enrolment, Names.CLINIC, when));
            if (chance.oneIn(2)) {
                tell(hours(due, 0, 30), new CheckInCompleted(checkIn, enrolment, Names.CLINIC, Channel.CALL));
            } else if (chance.oneIn(2)) {
                tell(hours(due, 0, 30), new CheckInMissed(checkIn, enrolment, Names.CLINIC));
            }
        }
    }

    /** Refilled a little early, just in time, late; or stopped. */
    private void medicated(Instant from) {
        Medication medication = medication();
        Instant now = from;
        for (int left = chance.between(1, 8); left > 0; left--) {
            int days = usual(medication);
            tell(now, new MedicationSupplied(medication, Names.CLINIC, chance.oneIn(3) ? null : days));
            now = hours(now, Math.max(0, days - 3) * DAY, days * DAY + chance.oneOf(0, 2, 7, 8, 9, 20) * DAY);
        }
        if (chance.oneIn(4)) {
            tell(now, new MedicationStopped(medication, Names.CLINIC, null, null));
        } else if (chance.oneIn(4)) {
            tell(now, new DoseMissed(Names.CLINIC, medication, chance.oneIn(2) ? null : chance.between(1, 6)));
        }
    }

    private int usual(Medication medication) {
        return switch (medication.form()) {
            case WEEKLY_INJECTION -> 7;
            case MONTHLY_INJECTION -> chance.oneOf(28, 31);
            case IMPLANT -> 180;
            case SUBLINGUAL, ORAL, OTHER -> chance.oneOf(1, 7, 14, 28);
            case null -> 7;
        };
    }

    private void tell(Instant at, CareEvent event) {
        told.add(new Told(at, event));
    }

    private Instant hours(Instant from, int least, int most) {
        return from.plus(Duration.ofHours(chance.between(least, Math.max(least, most))));
    }
}
