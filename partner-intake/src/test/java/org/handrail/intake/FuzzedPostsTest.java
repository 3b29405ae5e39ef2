package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.handrail.testing.fuzz.FuzzReport;
import org.handrail.testing.fuzz.FuzzRun;
import org.handrail.testing.fuzz.FuzzedRequests;
import org.handrail.testing.fuzz.Poster;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A few thousand requests of the fuzzer, or as many as {@code -Dhandrail.fuzz} says; {@code benchmarks/fuzz} sends many more
 * to the running services.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class FuzzedPostsTest {

    private static final long SEED = 20261121;
    private static final int REQUESTS = Integer.getInteger("handrail.fuzz", 3_000);
    private static final int CONNECTIONS = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Test
    void whateverIsPostedIsAnsweredAndWhatIsAcceptedReachesTheTopicOnce() throws IOException {
        Poster east = new Poster(
                Phase.DETOX,
                port,
                "clinic-east",
                tokens.of("clinic-east", "events.write events.read"),
                "east-detox",
                List.of("south-residential", "north-detox"));
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.detox.v1")) {
            long before = ofEast(topic);
            FuzzReport report = new FuzzRun(new FuzzedRequests(SEED, List.of(east)), CONNECTIONS).send(0, REQUESTS);
            Files.writeString(Path.of("target/fuzz-report.txt"), report + "\n");
            assertThat(report.faults()).as("%s", report).isEmpty();
            assertThat(report.statuses().keySet()).as("%s", report).contains(200, 201, 400, 422);
            long accepted = report.accepted(Phase.DETOX);
            assertThat(accepted).as("%s", report).isGreaterThan(REQUESTS / 10);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ofEast(topic) - before)
                            .as("%s", report)
                            .isBetween(accepted, accepted + report.unansweredEvents() * 4));
        }
    }

    private static long ofEast(TopicReader topic) {
        return topic.facts().stream()
                .filter(fact -> fact.source().value().equals("clinic-east"))
                .map(Fact::id)
                .distinct()
                .count();
    }
}
