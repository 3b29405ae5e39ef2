package org.handrail.insights.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time for which an appointment was set. One that is moved is set again: who did not come the first time was missed then,
 * whenever they came later.
 *
 * @param slot 1 for the time it was first set for
 * @param booked when it was set, or null where that was never heard of
 * @param starts when it is
 * @param month the first day of the month in which it starts, in the program's zone
 * @param daysAhead calendar days from the day it was set to the day it starts
 * @param outcome {@code kept}, {@code missed}, {@code cancelled}, {@code moved} before it came, or {@code open}
 */
public record Appointment(
        UUID appointment,
        int slot,
        String program,
        @Nullable Instant booked,
        Instant starts,
        LocalDate month,
        @Nullable Integer daysAhead,
        String outcome) {

    private static final String OPEN = "open";

    /** All times that were set for this person. */
    public static List<Appointment> of(Life life) {
        List<Appointment> all = new ArrayList<>();
        life.by(Told::anchor, fact -> fact.type().startsWith("placement.appointment-"))
                .forEach((id, facts) -> all.addAll(slots(id, facts)));
        return all;
    }

    private static List<Appointment> slots(UUID id, List<Told> facts) {
        List<Appointment> slots = new ArrayList<>();
        for (Told fact : facts) {
            if (fact.starts() != null) {
                if (!slots.isEmpty() && slots.getLast().isKeptBeforeItWasSet(fact, fact.starts())) {
                    slots.set(
                            slots.size() - 1,
                            set(id, slots.size(), fact, fact.starts())
                                    .with(slots.getLast().outcome()));
                } else {
                    end(slots, "moved");
                    slots.add(set(id, slots.size() + 1, fact, fact.starts()));
                }
            } else {
                String outcome = outcome(fact);
                if (slots.isEmpty()) {
                    slots.add(unheard(id, fact));
                }
                if (outcome.equals("kept") || slots.getLast().outcome().equals(OPEN)) {
                    slots.set(slots.size() - 1, slots.getLast().with(outcome));
                }
            }
        }
        return slots;
    }

    private static void end(List<Appointment> slots, String outcome) {
        if (!slots.isEmpty() && slots.getLast().outcome().equals(OPEN)) {
            slots.set(slots.size() - 1, slots.getLast().with(outcome));
        }
    }

    private static Appointment set(UUID id, int slot, Told booking, Instant starts) {
        LocalDate day = starts.atZone(booking.zone()).toLocalDate();
        return new Appointment(
                id,
                slot,
                booking.programOrNone(),
                booking.happened(),
                starts,
                day.withDayOfMonth(1),
                (int) Math.max(0, ChronoUnit.DAYS.between(booking.day(), day)),
                OPEN);
    }

    /** One of which nothing was heard before it was over. */
    private static Appointment unheard(UUID id, Told fact) {
        return new Appointment(
                id, 1, fact.programOrNone(), null, fact.happened(), fact.day().withDayOfMonth(1), null, OPEN);
    }

    /** Who came on the day on which it was set, and of whose coming only that day is known. */
    private boolean isKeptBeforeItWasSet(Told booking, Instant set) {
        return booked == null
                && outcome.equals("kept")
                && starts.atZone(booking.zone())
                        .toLocalDate()
                        .equals(set.atZone(booking.zone()).toLocalDate());
    }

    private static String outcome(Told fact) {
        return switch (fact.type()) {
            case "placement.appointment-attended" -> "kept";
            case "placement.appointment-missed" -> "missed";
            case "placement.appointment-cancelled" -> "cancelled";
            default -> OPEN;
        };
    }

    private Appointment with(String outcome) {
        return new Appointment(appointment, slot, program, booked, starts, month, daysAhead, outcome);
    }
}
