package org.handrail.placement;

import java.util.List;
import java.util.Optional;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.AppointmentEvent;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.ReminderSent;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Cited;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Misfits;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives an appointment: the last booking or rescheduling says when, and whoever came has come. */
@Component
final class Appointments implements Fold<Appointment> {

    private static final String BOOKED = "booked";
    private static final String ATTENDED = "attended";
    private static final String MISSED = "missed";
    private static final String CANCELLED = "cancelled";

    @Override
    public Kind kind() {
        return Kind.APPOINTMENT;
    }

    @Override
    public String noun() {
        return "appointment";
    }

    @Override
    public List<String> states() {
        return List.of(BOOKED, ATTENDED, MISSED, CANCELLED);
    }

    @Override
    public Optional<Appointment> seenBy(Viewer viewer, AnchorFacts facts) {
        AppointmentEvent latest = (AppointmentEvent) facts.facts().getLast().event();
        return Optional.of(new Appointment(
                "/v1/appointments/" + facts.id(),
                facts.own(viewer, "appointment"),
                facts.person(viewer),
                facts.alias(),
                latest.program().value(),
                state(facts),
                start(facts),
                facts.all(AppointmentRescheduled.class).size(),
                When.of(facts.last(ReminderSent.class)),
                referral(facts),
                flags(facts)));
    }

    private static @Nullable When start(AnchorFacts facts) {
        When start = null;
        for (Fact fact : facts.facts()) {
            if (fact.event() instanceof AppointmentBooked booked) {
                start = When.of(booked.start(), fact.zone());
            } else if (fact.event() instanceof AppointmentRescheduled moved) {
                start = When.of(moved.start(), fact.zone());
            }
        }
        return start;
    }

    private static String state(AnchorFacts facts) {
        String state = BOOKED;
        for (Said<AppointmentEvent> said : facts.all(AppointmentEvent.class)) {
            state = switch (said.event()) {
                case AppointmentAttended came -> ATTENDED;
                case AppointmentMissed missed -> state.equals(ATTENDED) ? state : MISSED;
                case AppointmentCancelled cancelled -> state.equals(ATTENDED) ? state : CANCELLED;
                case AppointmentBooked booked -> state.equals(ATTENDED) ? state : BOOKED;
                case AppointmentRescheduled moved -> state.equals(ATTENDED) ? state : BOOKED;
                case ReminderSent reminded -> state;
            };
        }
        return state;
    }

    private static @Nullable Cited referral(AnchorFacts facts) {
        return facts.only(fact -> fact.event() instanceof AppointmentBooked booked && booked.referral() != null)
                .cited("referral");
    }

    private static List<Flag> flags(AnchorFacts facts) {
        Said<AppointmentBooked> booked = facts.first(AppointmentBooked.class);
        List<Said<AppointmentAttended>> attended = facts.all(AppointmentAttended.class);
        List<Fact> following =
                facts.only(fact -> !(fact.event() instanceof AppointmentBooked)).facts();
        Misfits misfits = new Misfits("appointment")
                .ofOnePerson(facts)
                .opened(
                        booked,
                        following,
                        Appointment.UNKNOWN,
                        "post handrail.placement.appointment-booked for this appointment")
                .once(facts.all(AppointmentBooked.class), BOOKED)
                .following(booked, attended, "attended before it was booked");
        if (!attended.isEmpty()) {
            facts.all(AppointmentMissed.class)
                    .forEach(missed -> misfits.on(
                            missed.fact(), "reported as missed, and as attended", "retract the one that is wrong"));
        }
        return misfits.all();
    }
}
