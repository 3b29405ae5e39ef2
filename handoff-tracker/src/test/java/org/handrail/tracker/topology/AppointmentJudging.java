package org.handrail.tracker.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.EventType;
import org.handrail.events.NamesAppointment;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AppointmentId;
import org.handrail.rules.Assessment;
import org.handrail.rules.Conclusion;
import org.handrail.rules.Journey;
import org.handrail.rules.Surroundings;

/**
 * A pathway of one rule, so that the topology is tested whatever the windows of the real one: who has an appointment is seen
 * within a day of its start.
 */
public final class AppointmentJudging implements Judging {

    private static final String RULE = "appointment-attended";
    /** How long after its start an appointment is due to be attended. */
    public static final Duration GRACE = Duration.ofDays(1);

    @Override
    public Assessment assess(Journey journey, Surroundings around, Instant asOf) {
        Map<AppointmentId, List<Fact>> attended = journey.facts(EventType.APPOINTMENT_ATTENDED).stream()
                .collect(Collectors.groupingBy(fact -> ((NamesAppointment) fact.event()).appointment()));
        List<Finding> findings = new ArrayList<>();
        for (Fact booking : journey.facts(EventType.APPOINTMENT_BOOKED)) {
            AppointmentId appointment = ((NamesAppointment) booking.event()).appointment();
            findings.add(finding(booking, attended.getOrDefault(appointment, List.of()), around, asOf));
        }
        Instant next = findings.stream()
                .filter(finding -> finding.state() == FindingState.EXPECTED)
                .map(finding -> finding.due().plusNanos(1))
                .min(Instant::compareTo)
                .orElse(null);
        return new Assessment(findings.stream().map(Conclusion::of).toList(), next);
    }

    private static Finding finding(Fact booking, List<Fact> attended, Surroundings around, Instant asOf) {
        AppointmentBooked booked = (AppointmentBooked) booking.event();
        Instant due = booked.start().plus(GRACE);
        Anchor anchor = new Anchor(Anchor.Kind.APPOINTMENT, booked.appointment().value());
        return new Finding(
                FindingId.of(RULE, anchor),
                0,
                booking.person(),
                RULE,
                "test-1",
                anchor,
                booked.program(),
                Severity.HIGH,
                state(attended, due, around, asOf),
                false,
                true,
                booking.happenedAt(),
                due,
                booking.zone(),
                attended.isEmpty() ? null : attended.getFirst().happenedAt(),
                booking.id(),
                attended.stream().map(Fact::id).toList(),
                asOf,
                "The appointment was to be attended within a day.",
                "An attendance.",
                "test",
                null,
                List.of());
    }

    private static FindingState state(List<Fact> attended, Instant due, Surroundings around, Instant asOf) {
        if (!attended.isEmpty()) {
            return attended.getFirst().receivedAt().isAfter(due) ? FindingState.RECOVERED : FindingState.MET;
        }
        if (!asOf.isAfter(due)) {
            return FindingState.EXPECTED;
        }
        return around.heardPast(Phase.PLACEMENT, due) ? FindingState.DROPPED : FindingState.UNVERIFIED;
    }
}
