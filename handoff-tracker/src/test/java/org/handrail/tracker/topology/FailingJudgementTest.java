package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.anAppointment;
import static org.handrail.tracker.topology.World.booked;
import static org.handrail.tracker.topology.World.somebody;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.events.Phase;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.time.LogTime;
import org.junit.jupiter.api.Test;

class FailingJudgementTest {

    private final PersonAlias hard = somebody();
    private final PersonAlias easy = somebody();
    private final AtomicBoolean mended = new AtomicBoolean();

    @Test
    void whomTheJudgementFailsOnIsTriedAgainAndNobodyElseWaits() {
        Judging rule = new AppointmentJudging();
        Judging failing = (journey, around, asOf) -> {
            if (journey.person().equals(hard) && !mended.get()) {
                throw new IllegalStateException("a fault in a rule");
            }
            return rule.assess(journey, around, asOf);
        };
        try (TrackerDriver tracker = new InMemoryDriver(failing)) {
            heardThrough(tracker, MONDAY);
            tracker.publish(Phase.PLACEMENT, booked(hard, anAppointment(), MONDAY));
            tracker.publish(Phase.PLACEMENT, booked(easy, anAppointment(), MONDAY));
            assertThat(tracker.announced()).extracting(Finding::person).containsExactly(easy);
            mended.set(true);
            heardThrough(tracker, MONDAY.plus(Duration.ofHours(2)));
            assertThat(tracker.announced()).extracting(Finding::person).containsExactly(easy, hard);
        }
    }

    private static void heardThrough(TrackerDriver tracker, Instant through) {
        LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, through));
    }
}
