package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.anAppointment;
import static org.handrail.tracker.topology.World.booked;
import static org.handrail.tracker.topology.World.somebody;

import java.time.Duration;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.time.LogTime;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private final PersonAlias erased = somebody();
    private final PersonAlias other = somebody();

    @Test
    void whatWasConcludedOfAnErasedPersonIsWithdrawnAndThenForgotten() {
        try (InMemoryDriver tracker = new InMemoryDriver(new AppointmentJudging())) {
            LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, MONDAY));
            Fact fact = booked(erased, anAppointment(), MONDAY);
            tracker.publish(Phase.PLACEMENT, fact);
            tracker.publish(Phase.PLACEMENT, booked(other, anAppointment(), MONDAY));
            Finding said = of(tracker, erased);

            tracker.erase(Phase.PLACEMENT, fact);
            assertThat(of(tracker, erased).state()).isEqualTo(FindingState.WITHDRAWN);
            assertThat(tracker.forgotten()).containsExactly(erased + "/" + said.id());

            int announced = tracker.announced().size();
            LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, MONDAY.plus(Duration.ofDays(30))));
            assertThat(tracker.announced()
                            .subList(announced, tracker.announced().size()))
                    .extracting(Finding::person)
                    .containsOnly(other);
            assertThat(tracker.deadLetters(Phase.PLACEMENT)).isEmpty();
        }
    }

    @Test
    void whatWasNeverThereIsErasedInSilence() {
        try (InMemoryDriver tracker = new InMemoryDriver(new AppointmentJudging())) {
            LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, MONDAY));
            tracker.erase(Phase.PLACEMENT, booked(erased, anAppointment(), MONDAY));
            assertThat(tracker.announced()).isEmpty();
            assertThat(tracker.deadLetters(Phase.PLACEMENT)).isEmpty();
        }
    }

    private static Finding of(TrackerDriver tracker, PersonAlias person) {
        return tracker.announced().stream()
                .filter(finding -> finding.person().equals(person))
                .toList()
                .getLast();
    }
}
