package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.handrail.testing.FreePort;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.prometheus.metrics.export.enabled=true")
@Import({RealPostgres.class, TestTokens.class})
@DirtiesContext
class BrokerAwayPostingTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private TestTokens tokens;

    @Test
    void postsGoOnBeingAcceptedAndWhatWaitsIsSeen() throws Exception {
        Clinic north = new Clinic(port, tokens.of("clinic-north", "events.write"));
        Clinic operator = new Clinic(managementPort, "");
        assertThat(north.post(Clinic.completed()).status()).isEqualTo(201);
        assertThat(north.postLines(Clinic.completed()).number("accepted")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator.get("/actuator/health/broker").status() == 503);
        assertThat(operator.get("/actuator/health/readiness").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metrics()).contains("handrail_journal_backlog 2.0"));
        assertThat(metrics())
                .contains("handrail_journal_oldest_unpublished_seconds")
                .contains("handrail_relay_published_total 0.0")
                .contains("handrail_watermark_age_seconds")
                .contains("handrail_intake_events_total{outcome=\"accepted\",partner=\"clinic-north\"} 2.0");
    }

    private String metrics() throws Exception {
        URI prometheus = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(prometheus).build(), BodyHandlers.ofString())
                .body();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class NoBroker {

        @Bean
        KafkaConnectionDetails nobody() {
            int port = FreePort.find();
            return () -> List.of("127.0.0.1:" + port);
        }
    }
}
