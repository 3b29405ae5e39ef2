package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.handrail.events.EventType;
import org.jspecify.annotations.Nullable;

/** The appointments of one person at one program. */
record Appointments(
        Diary diary,
        Chance chance,
        Program program,
        @Nullable Object referral) {

    private static final Duration VISIT = Duration.ofMinutes(50);

    /** An appointment as it stands. */
    record Appointment(String id, Instant start) {}

    /** Books one, so many days after this moment; now and then it is moved, or called off and made anew. */
    Appointment book(Instant booked, Instant from, int days) {
        Appointment first =
                new Appointment(diary.identifier("A"), program.daysAfter(from, days, chance.between(0, 13)));
        noteBooked(booked, first);
        Instant before = first.start().minus(Duration.ofHours(4));
        if (!before.isAfter(booked)) {
            return first;
        }
        if (chance.is(Rates.RESCHEDULED)) {
            Appointment moved = new Appointment(first.id(), first.start().plus(Duration.ofHours(24)));
            Map<String, Object> data = of(moved);
            data.put("start", moved.start().toString());
            diary.note(program, EventType.APPOINTMENT_RESCHEDULED, before, data);
            return moved;
        }
        if (chance.is(Rates.CANCELLED)) {
            Map<String, Object> data = of(first);
            data.put("by", chance.is(0.5) ? "person" : "program");
            diary.note(program, EventType.APPOINTMENT_CANCELLED, before, data);
            Appointment anew =
                    new Appointment(diary.identifier("A"), first.start().plus(Duration.ofHours(24)));
            noteBooked(before.plus(Duration.ofMinutes(10)), anew);
            return anew;
        }
        return first;
    }

    private void noteBooked(Instant booked, Appointment appointment) {
        Map<String, Object> data = of(appointment);
        data.put("start", appointment.start().toString());
        if (referral != null) {
            data.put("referral", referral);
        }
        diary.note(program, EventType.APPOINTMENT_BOOKED, booked, data);
    }

    /** The person came, and received a service. Returns when they left. */
    Instant attend(Appointment appointment) {
        Instant end = appointment.start().plus(VISIT);
        diary.note(program, EventType.APPOINTMENT_ATTENDED, appointment.start(), of(appointment));
        Map<String, Object> service =
                Map.of("program", program.id(), "kind", chance.is(0.7) ? "counselling" : "medical");
        if (chance.is(0.3)) {
            diary.noteDay(program, EventType.SERVICE_DELIVERED, end, service);
        } else {
            diary.note(program, EventType.SERVICE_DELIVERED, end, service);
        }
        return end;
    }

    /** The person did not come; the program says so, or does not. */
    void miss(Appointment appointment) {
        if (chance.is(Rates.MISS_REPORTED)) {
            diary.note(
                    program, EventType.APPOINTMENT_MISSED, appointment.start().plus(VISIT), of(appointment));
        }
    }

    private Map<String, Object> of(Appointment appointment) {
        Map<String, Object> data = new HashMap<>();
        data.put("appointment", appointment.id());
        data.put("program", program.id());
        return data;
    }
}
