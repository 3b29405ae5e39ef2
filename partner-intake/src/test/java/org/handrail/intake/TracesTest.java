package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The trace of a post goes on with its facts; of an event that names its own, that one does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class TracesTest {

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String parent = "00-" + trace + "-00f067aa0ba902b7-01";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private KafkaConnectionDetails kafka;

    private Clinic north;

    @BeforeEach
    void aClinic() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write"));
    }

    @Test
    void theTraceOfAPostGoesOnWithItsFact() {
        Clinic.Answer answer = north.post(
                "/v1/events",
                Map.of("Content-Type", "application/cloudevents+json", "traceparent", parent),
                Clinic.completed().getBytes(StandardCharsets.UTF_8));
        assertThatTraceOf(answer.text("fact")).startsWith("00-" + trace + "-");
    }

    @Test
    void anEventThatNamesItsTraceKeepsItAmongOthers() {
        String named = Clinic.completed().replace("\"subject\"", "\"traceparent\":\"" + parent + "\",\"subject\"");
        String own = UUID.randomUUID().toString();
        assertThat(north.postLines(Clinic.completed(own) + "\n" + named + "\n").number("accepted"))
                .isEqualTo(2);
        assertThatTraceOf(north.post(named).text("fact")).isEqualTo(parent);
        assertThatTraceOf(north.post(Clinic.completed(own)).text("fact")).isNotEqualTo(parent);
    }

    @Test
    void whatIsNoTraceIsRefused() {
        Clinic.Answer answer =
                north.post(Clinic.completed().replace("\"subject\"", "\"traceparent\":\"MRN-1\",\"subject\""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("/traceparent").contains("W3C");
    }

    private AbstractStringAssert<?> assertThatTraceOf(String fact) {
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.detox.v1")) {
            return assertThat(await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> topic.all().stream()
                                    .filter(read ->
                                            fact.equals(read.wire().headers().get("ce_id")))
                                    .map(read ->
                                            String.valueOf(read.wire().headers().get("traceparent")))
                                    .findFirst()
                                    .orElse(""),
                            found -> !found.isEmpty()));
        }
    }
}
