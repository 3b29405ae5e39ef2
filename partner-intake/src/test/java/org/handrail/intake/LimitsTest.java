package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The limits that src/test/resources/application.yaml sets: 40 posts at once, 2 s of patience, a partner with little. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class LimitsTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final int IN_FLIGHT = 40;
    private static final int MORE_THAN_CONNECTIONS = 15;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private MeterRegistry metrics;

    private Clinic north;
    private Clinic brief;

    @BeforeEach
    void theyHaveTokens() {
        north = new Clinic(port, token("clinic-north"));
        brief = new Clinic(port, token("clinic-brief"));
    }

    @Test
    void whoPostsTooOftenIsToldWhenToPostAgain() {
        List<Clinic.Answer> answers =
                IntStream.range(0, 8).mapToObj(each -> brief.post(ofBrief())).toList();
        assertThat(answers).anyMatch(answer -> answer.status() == 429);
        Clinic.Answer limited = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(limited.type()).startsWith("application/problem+json");
        assertThat(limited.retryAfter()).isEqualTo("1");
        assertThat(limited.text("detail")).contains("3 posts a second");
        assertThat(limited("clinic-brief", "rate")).isPositive();
        assertThat(north.post(Clinic.completed()).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> brief.post(ofBrief()).status() == 201);
    }

    @Test
    void whoPostsTooMuchAtOnceIsToldSo() throws IOException {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(1500))
                .until(() -> brief.post(ofBrief()).status() == 201);
        try (RawPost one = new RawPost(port, token("clinic-brief"), NDJSON, 100);
                RawPost two = new RawPost(port, token("clinic-brief"), NDJSON, 100)) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> brief.post(ofBrief()).status() == 429 && limited("clinic-brief", "concurrency") > 0);
            one.stop();
            two.stop();
        }
    }

    @Test
    void aPostThatIsTooLargeIsRefusedWithWhatStands() {
        String large = ofBrief() + "\n" + " ".repeat(5_000);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(400))
                .untilAsserted(() -> {
                    Clinic.Answer answer = brief.postLines(large);
                    assertThat(answer.status()).isEqualTo(413);
                    assertThat(answer.body().path("committed").has("accepted")).isTrue();
                });
        assertThat(limited("clinic-brief", "size")).isPositive();
    }

    @Test
    void aGzipBombIsDefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                gzip.write(new byte[1024 * 1024]);
            }
        }
        for (String type : List.of(NDJSON, "application/cloudevents-batch+json", "text/csv")) {
            Clinic.Answer answer = north.post(
                    "/v1/events", Map.of("Content-Type", type, "Content-Encoding", "gzip"), bomb.toByteArray());
            assertThat(answer.status()).as(type).isIn(413, 400);
        }
        assertThat(limited("clinic-north", "size")).isPositive();
    }

    @Test
    void aSlowSenderIsGivenUpWithWhatStands() throws IOException {
        String event = Clinic.completed();
        try (RawPost slow = new RawPost(port, token("clinic-north"), NDJSON, 100_000)) {
            slow.send(event + "\n" + event.substring(0, 50));
            assertThat(slow.answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("comes too slowly")
                    .contains("\"accepted\":1");
        }
        assertThat(limited("clinic-north", "patience")).isPositive();
    }

    @Test
    void slowSendersHoldNoConnectionToTheDatabase() throws IOException {
        List<RawPost> slow = new ArrayList<>();
        try {
            for (int each = 0; each < MORE_THAN_CONNECTIONS; each++) {
                RawPost post = new RawPost(port, token("clinic-north"), NDJSON, 100_000);
                post.send(Clinic.completed() + "\n" + Clinic.completed() + "\n");
                slow.add(post);
            }
            for (int each = 0; each < 5; each++) {
                assertThat(north.post(Clinic.completed()).status()).isEqualTo(201);
            }
        } finally {
            for (RawPost post : slow) {
                post.close();
            }
        }
    }

    @Test
    void oneThatTricklesIsGivenUpToo() throws Exception {
        try (RawPost slow = new RawPost(port, token("clinic-north"), "application/cloudevents+json", 60_000)) {
            Thread trickle = Thread.ofVirtual().start(() -> {
                try {
                    for (int each = 0; each < 35; each++) {
                        slow.send(" ");
                        java.util.concurrent.TimeUnit.MILLISECONDS.sleep(100);
                    }
                    slow.stop();
                } catch (IOException | InterruptedException givenUp) {
                    // As it should be.
                }
            });
            assertThat(slow.answer()).startsWith("HTTP/1.1 408");
            trickle.join(Duration.ofSeconds(20));
        }
    }

    @Test
    void overloadIsShedEarlyAndPasses() throws IOException {
        List<RawPost> held = new ArrayList<>();
        try {
            for (int each = 0; each < IN_FLIGHT; each++) {
                held.add(new RawPost(port, token("clinic-north"), NDJSON, 100));
            }
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                Clinic.Answer shed = new Clinic(port, "no token at all").post(Clinic.completed());
                assertThat(shed.status()).isEqualTo(503);
                assertThat(shed.retryAfter()).isEqualTo("1");
                assertThat(shed.type()).startsWith("application/problem+json");
            });
            assertThat(north.get("/v1/flags").status()).isEqualTo(200);
        } finally {
            for (RawPost post : held) {
                post.close();
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> north.post(Clinic.completed()).status() == 201);
        assertThat(metrics.get("handrail.intake.shed").counter().count()).isPositive();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> metrics.get("handrail.intake.in.flight").gauge().value() == 0);
    }

    private double limited(String partner, String limit) {
        return metrics.find("handrail.intake.limited").tag("partner", partner).tag("limit", limit).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private String token(String client) {
        return tokens.of(client, "events.write events.read");
    }

    private static String ofBrief() {
        return Clinic.completed().replace("clinic-north", "clinic-brief").replace("north-detox", "brief-detox");
    }
}
