package org.handrail.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.NamesAppointment;
import org.handrail.events.PlacementEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ReferralId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.AnchorFacts.Said;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands.
 *
 * @param person the alias of the person
 * @param start when it begins, or null where only its outcome is known
 * @param day the day it begins on, in the zone of the program
 * @param state {@code booked}, {@code attended}, {@code missed} or {@code cancelled}; once attended, that is how it stays
 * @param reported how many events tell of it
 * @param flag what does not fit, or null
 */
record Appointment(
        UUID appointment,
        UUID person,
        String program,
        @Nullable Instant start,
        @Nullable LocalDate day,
        String state,
        @Nullable UUID referral,
        int reported,
        @Nullable String flag) {

    static final String UNKNOWN = "the booking of this appointment is not known here";

    private record Start(Instant at, LocalDate day) {}

    /** The appointment that these facts tell of, all of them events of an appointment. */
    static Appointment derivedFrom(AnchorFacts facts) {
        Said<AppointmentBooked> booked = facts.last(AppointmentBooked.class);
        Start start = start(facts);
        ReferralId referral = booked == null ? null : booked.event().referral();
        PlacementEvent latest = (PlacementEvent) facts.facts().getLast().event();
        return new Appointment(
                facts.id(),
                facts.person(),
                Objects.requireNonNull(latest.program()).value(),
                start == null ? null : start.at(),
                start == null ? null : start.day(),
                state(facts),
                referral == null ? null : referral.value(),
                facts.facts().size(),
                booked == null ? UNKNOWN : null);
    }

    /** What the last booking or rescheduling said. */
    private static @Nullable Start start(AnchorFacts facts) {
        Start start = null;
        for (Fact fact : facts.facts()) {
            if (fact.event() instanceof AppointmentBooked booked) {
                start = start(booked.start(), fact);
            } else if (fact.event() instanceof AppointmentRescheduled moved) {
                start = start(moved.start(), fact);
            }
        }
        return start;
    }

    private static Start start(Instant at, Fact fact) {
        return new Start(at, at.atZone(fact.zone()).toLocalDate());
    }

    private static String state(AnchorFacts facts) {
        if (facts.last(AppointmentAttended.class) != null) {
            return "attended";
        }
        return switch ((NamesAppointment) facts.facts().getLast().event()) {
            case AppointmentMissed missed -> "missed";
            case AppointmentCancelled cancelled -> "cancelled";
            default -> "booked";
        };
    }
}
