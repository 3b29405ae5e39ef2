package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.events.codec.EventJson;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealFigures
class FiguresTest {

    private final String rule = "rule-" + UUID.randomUUID();

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Test
    void everyFindingCountsOnceAsLastAnnounced() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        announce(
                finding(one, 1, FindingState.EXPECTED),
                finding(one, 2, FindingState.DROPPED),
                finding(one, 2, FindingState.DROPPED),
                finding(other, 7, FindingState.RECOVERED),
                finding(other, 6, FindingState.DROPPED));

        await().untilAsserted(() ->
                assertThat(figures()).containsExactly("dropped/high/south-iop=1", "recovered/high/south-iop=1"));
    }

    @Test
    void whatIsNoFindingIsSetAsideAndTheNextOneCounts() {
        announce("nonsense".getBytes(StandardCharsets.UTF_8));
        announce(finding(UUID.randomUUID(), 1, FindingState.MET));

        await().untilAsserted(() -> assertThat(figures()).containsExactly("met/high/south-iop=1"));
        assertThat(metrics()).contains("handrail_dead_letters_total{topic=\"handrail.findings.v1.insights.dlt\"}");
    }

    @Test
    void metricsSayTheSameAndHealthIsUp() {
        announce(finding(UUID.randomUUID(), 1, FindingState.DROPPED));

        await().untilAsserted(() ->
                assertThat(metrics()).contains("handrail_findings{rule=\"" + rule + "\",state=\"dropped\"} 1.0"));
        assertThat(management("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(management("/actuator/health/broker")).contains("\"UP\"");
    }

    @Test
    void figuresAreForManagersAndSupervisors() {
        assertThat(ask("manager").getStatusCode().value()).isEqualTo(200);
        assertThat(ask("supervisor").getStatusCode().value()).isEqualTo(200);
        assertThat(ask("coordinator").getStatusCode().value()).isEqualTo(403);
        assertThat(ask("").getStatusCode().value()).isEqualTo(401);
    }

    private List<String> figures() {
        List<String> ours = new ArrayList<>();
        JsonNode all = JsonMapper.builder().build().readTree(ask("manager").getBody());
        for (JsonNode each : all.get("figures")) {
            if (each.get("rule").stringValue().equals(rule)) {
                ours.add(each.get("state").stringValue() + "/"
                        + each.get("severity").stringValue() + "/"
                        + each.get("program").stringValue() + "="
                        + each.get("count").longValue());
            }
        }
        return ours;
    }

    private ResponseEntity<String> ask(String role) {
        return RestClient.create("http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .get()
                .uri("/v1/figures")
                .headers(headers -> {
                    if (!role.isEmpty()) {
                        headers.setBearerAuth(tokens.of(role, "cases", List.of(role)));
                    }
                })
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }

    private String metrics() {
        return management("/actuator/prometheus");
    }

    private String management(String path) {
        String body = RestClient.create("http://127.0.0.1:" + environment.getProperty("local.management.port"))
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }

    private void announce(Finding... findings) {
        for (Finding finding : findings) {
            announce(EventJson.write(finding));
        }
    }

    private void announce(byte[] value) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(
                    new ProducerRecord<>("handrail.findings.v1", 0, rule.getBytes(StandardCharsets.UTF_8), value));
            producer.flush();
        }
    }

    private Finding finding(UUID anchor, long version, FindingState state) {
        Anchor hangsOn = new Anchor(Anchor.Kind.REFERRAL, anchor);
        Instant due = Instant.parse("2026-11-21T12:00:00Z");
        return new Finding(
                FindingId.of(rule, hangsOn),
                version,
                new PersonAlias(anchor),
                rule,
                "standard/1",
                hangsOn,
                new ProgramId("south-iop"),
                Severity.HIGH,
                state,
                false,
                true,
                due,
                due,
                ZoneId.of("America/New_York"),
                null,
                new FactId(anchor),
                List.of(),
                due,
                "An acknowledgement was expected.",
                "An acknowledgement.",
                "domain.md, row 3",
                null,
                List.of());
    }
}
