package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.handrail.testing.LocalPostgres;
import org.handrail.testing.RealKafka;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, TestTokens.class})
@DirtiesContext
class DatabaseAwayTest {

    private static final LocalPostgres POSTGRES = LocalPostgres.startedDurable();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private KafkaConnectionDetails kafka;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = POSTGRES.newDatabase();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> LocalPostgres.USER);
        properties.add("spring.datasource.password", () -> LocalPostgres.USER);
    }

    @AfterAll
    static void stopIt() {
        POSTGRES.close();
    }

    @Test
    void isToldToTryAgainLaterAndLosesNothing() {
        Clinic north = new Clinic(port, tokens.of("clinic-north", "events.write"));
        Clinic operator = new Clinic(managementPort, "");
        String kept = north.post(Clinic.completed()).text("fact");
        assertThat(operator.get("/actuator/health/readiness").status()).isEqualTo(200);

        POSTGRES.stop();
        String id = UUID.randomUUID().toString();
        Clinic.Answer away = north.post(Clinic.completed(id));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.retryAfter()).isNotBlank();
        assertThat(away.type()).startsWith("application/problem+json");
        Clinic.Answer batch = north.postLines(Clinic.completed() + "\n" + Clinic.completed());
        assertThat(batch.status()).isEqualTo(503);
        assertThat(batch.body().path("committed").path("accepted").asInt(-1)).isZero();
        assertThat(operator.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(operator.get("/actuator/health/liveness").status()).isEqualTo(200);

        POSTGRES.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> north.post(Clinic.completed(id)).status() < 300);
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.detox.v1")) {
            String late = north.post(Clinic.completed(id)).text("fact");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(topic.facts())
                            .extracting(fact -> fact.id().toString())
                            .contains(kept, late));
        }
    }
}
