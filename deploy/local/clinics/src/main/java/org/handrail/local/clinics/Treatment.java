package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.handrail.events.EventType;
import org.handrail.local.clinics.Appointments.Appointment;

/** The weeks after the person has arrived: appointments, medication, aftercare. */
record Treatment(Diary diary, Chance chance, Network network) {

    private static final int WEEKS_FOLLOWED = 8;
    private static final int RESIDENTIAL_DAYS = 30;

    /** Weekly appointments until the person gives up, or eight weeks are over. */
    void outpatient(Appointments appointments, DetoxStay stay, Instant since) {
        Instant last = since;
        for (int week = 0; week < WEEKS_FOLLOWED && !chance.is(Rates.GIVEN_UP_EACH_WEEK); week++) {
            Appointment next = appointments.book(last.plus(Duration.ofMinutes(10)), last, 7);
            if (chance.is(Rates.NO_SHOW)) {
                appointments.miss(next);
                last = next.start();
            } else {
                last = appointments.attend(next);
            }
        }
        medication(stay, since, last);
        enrolment(since.plus(chance.hours(14 * 24, 35 * 24)));
    }

    /** A month in a residential program, with a service every few days, then aftercare. */
    void residential(Program program, DetoxStay stay, Instant admitted) {
        Instant end = admitted.plus(Duration.ofDays(RESIDENTIAL_DAYS));
        for (Instant at = admitted.plus(chance.hours(12, 40)); at.isBefore(end); at = at.plus(chance.hours(48, 120))) {
            diary.note(program, EventType.SERVICE_DELIVERED, at, Map.of("program", program.id(), "kind", "group"));
        }
        medication(stay, admitted, end);
        enrolment(end.plus(chance.hours(24, 144)));
    }

    private void medication(DetoxStay stay, Instant since, Instant until) {
        Instant runsOut = stay.medicatedUntil();
        if (runsOut == null) {
            return;
        }
        Program dispensary = chance.pick(network.aftercare());
        Instant refill = runsOut.minus(chance.hours(8, 60));
        while (refill.isBefore(until)) {
            Instant supplied = refill.isBefore(since) ? since : refill;
            int days = chance.is(0.3) ? 28 : 14;
            boolean injected = days == 28;
            String form = injected ? "monthly-injection" : "sublingual";
            diary.note(
                    dispensary,
                    EventType.MEDICATION_SUPPLIED,
                    supplied,
                    Map.of(
                            "medication",
                            Map.of("ingredient", "buprenorphine", "form", form),
                            "program",
                            dispensary.id(),
                            "daysSupply",
                            days,
                            "given",
                            injected ? "administered" : "dispensed"));
            Duration early = chance.hours(8, 48);
            Instant end = supplied.plus(Duration.ofDays(days));
            refill = chance.is(Rates.REFILL_LATE) ? end.plus(chance.hours(20, 240)) : end.minus(early);
        }
    }

    private void enrolment(Instant at) {
        if (chance.is(Rates.ENROLLED)) {
            Program program = chance.pick(network.aftercare());
            diary.note(
                    program,
                    EventType.AFTERCARE_ENROLLED,
                    program.office(at),
                    Map.of("enrolment", diary.identifier("E"), "program", program.id()));
        }
    }
}
