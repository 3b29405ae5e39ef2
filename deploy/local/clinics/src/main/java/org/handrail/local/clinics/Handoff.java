package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.events.EventType;
import org.handrail.local.clinics.Appointments.Appointment;
import org.handrail.local.clinics.Rates.IntakeDelay;

/** The handoff after one detox stay: whether it succeeds is drawn first, then how, so that the rates of both hold. */
record Handoff(Diary diary, Chance chance, Network network, DetoxStay stay) {

    private static final int NO_REFERRAL = 0;
    private static final int NO_ANSWER = 1;
    private static final int DECLINED = 2;

    /** Notes the handoff and all that follows; true where the person arrived. */
    boolean note() {
        boolean linked = chance.is(stay.medicated() ? Rates.LINKED_MEDICATED : Rates.LINKED_UNMEDICATED);
        if (!network.residential().isEmpty() && chance.is(Rates.RESIDENTIAL)) {
            residential(chance.pick(network.residential()), linked);
        } else {
            outpatient(chance.pick(network.outpatient()), linked);
        }
        return linked;
    }

    private void residential(Program to, boolean linked) {
        if (!linked) {
            fail(to, Rates.PLACE_NOT_TAKEN, referral -> referral.accept());
            return;
        }
        Referral referral = Referral.request(diary, chance, stay, to);
        Instant admitted = later(stay.left(), referral.accept()).plus(chance.hours(2, 20));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stay", diary.identifier("S"));
        data.put("program", to.id());
        data.put("referral", referral.cited());
        diary.note(to, EventType.PLACEMENT_ADMITTED, admitted, data);
        new Treatment(diary, chance, network).residential(to, stay, admitted);
    }

    private void outpatient(Program to, boolean linked) {
        if (!linked) {
            fail(to, Rates.failedAtAppointment(), referral -> missFirst(referral));
            return;
        }
        Referral referral = Referral.request(diary, chance, stay, to);
        Appointments appointments = appointments(referral);
        Appointment kept;
        if (chance.is(Rates.LINKED_AT_SECOND_TRY)) {
            Instant missed = missFirst(referral);
            Instant reached = to.office(missed.plus(chance.hours(20, 60)));
            kept = appointments.book(reached, reached, chance.between(1, 3));
        } else {
            kept = first(referral, true);
        }
        new Treatment(diary, chance, network).outpatient(appointments, stay, appointments.attend(kept));
    }

    /** Either it fails at the place or appointment, with this probability, or long before. */
    private void fail(Program to, double atTheDoor, java.util.function.Consumer<Referral> door) {
        if (chance.is(atTheDoor)) {
            door.accept(Referral.request(diary, chance, stay, to));
            return;
        }
        int deadEnd = chance.weighted(stay.againstAdvice() ? Rates.DEAD_ENDS_AGAINST_ADVICE : Rates.DEAD_ENDS);
        if (deadEnd == NO_REFERRAL) {
            return;
        }
        Referral referral = Referral.request(diary, chance, stay, to);
        if (deadEnd == DECLINED) {
            referral.decline();
        } else if (deadEnd != NO_ANSWER) {
            referral.accept();
        }
    }

    private Instant missFirst(Referral referral) {
        Appointment missed = first(referral, false);
        appointments(referral).miss(missed);
        return missed.start();
    }

    /** The first appointment, as far ahead as those are that are kept, or are not. */
    private Appointment first(Referral referral, boolean kept) {
        double[] weights = Rates.INTAKE_DELAYS.stream()
                .mapToDouble(d -> d.share() * (kept ? d.kept() : 1 - d.kept()))
                .toArray();
        IntakeDelay delay = Rates.INTAKE_DELAYS.get(chance.weighted(weights));
        Instant booked = referral.to().office(referral.accept().plus(Duration.ofMinutes(chance.between(10, 240))));
        return appointments(referral).book(booked, later(stay.left(), booked), delay.days());
    }

    private Appointments appointments(Referral referral) {
        return new Appointments(diary, chance, referral.to(), referral.cited());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
