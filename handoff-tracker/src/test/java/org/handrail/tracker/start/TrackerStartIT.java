package org.handrail.tracker.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.handrail.testing.RealKafka;
import org.handrail.testing.TestTokens;
import org.handrail.tracker.OwnTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerStartIT {

    private static final String BROKER = RealKafka.bootstrapServers();

    private final OwnTopics topics = new OwnTopics(UUID.randomUUID().toString());

    @TempDir
    private Path state;

    @Test
    void itWaitsForItsTopicsAndIsReadyOnceItRuns() {
        try (RunningTracker tracker = RunningTracker.on(BROKER, topics, state)) {
            await().until(() -> tracker.management("/actuator/health").body().contains("awaits"));
            assertThat(tracker.management("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(tracker.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            topics.create(BROKER);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            tracker.management("/actuator/health/readiness").statusCode() == 200);
            assertThat(tracker.management("/actuator/health/broker").statusCode())
                    .isEqualTo(200);
            assertThat(tracker.ended()).isFalse();
        }
    }

    @Test
    void itRefusesTopicsThatDifferInPartitions() {
        topics.create(BROKER, 3);
        try (RunningTracker tracker = RunningTracker.on(BROKER, topics, state)) {
            await().until(tracker::ended);
            assertThat(tracker.management("/actuator/health").body()).contains("DOWN", topics.findings() + " has 3");
        }
    }

    @Test
    void itsFiguresAreThereBeforeAnythingHappenedAndNothingElseIsOpen() {
        topics.create(BROKER);
        try (RunningTracker tracker = RunningTracker.on(BROKER, topics, state)) {
            assertThat(tracker.management("/actuator/prometheus").body())
                    .contains(
                            "handrail_tracker_facts_total{",
                            "handrail_tracker_dead_letters_total",
                            "handrail_tracker_people_waiting",
                            "handrail_tracker_finding_delay_seconds_bucket",
                            "handrail_tracker_watermark_age_seconds{",
                            "service=\"placement\"");
            assertThat(tracker.management("/actuator/env").statusCode()).isNotEqualTo(200);
            assertThat(tracker.api("/v1/findings/1", "").statusCode()).isEqualTo(401);
            String token = new TestTokens().of("coordinator", "", List.of("coordinator"));
            assertThat(tracker.api("/v1/findings/1", token).statusCode()).isEqualTo(403);
        }
    }
}
