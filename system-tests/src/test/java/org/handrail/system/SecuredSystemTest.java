package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code up --secure}: everything still works, and nobody gets in without a name, a password and the right. */
@Tag("full")
class SecuredSystemTest {

    private static final int DESK = 8080;
    private static final int DETOX = 8081;
    private static final int DETOX_MANAGEMENT = 18081;

    private static SecuredSystem system;

    @BeforeAll
    static void systemIsUp() throws Exception {
        system = SecuredSystem.start();
    }

    @AfterAll
    static void systemIsDown() {
        system.close();
    }

    @Test
    void aPostBecomesACaseOverTls() throws Exception {
        assertThat(system.post(DETOX, "clinic-north", leftTwoDaysAgo()).statusCode())
                .isEqualTo(201);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.ask(DESK, "/v1/cases", "coordinator").body().contains("reached-after-leaving"));
        assertThat(system.ask(DETOX_MANAGEMENT, "/actuator/health", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void prometheusReadsEveryPartOverTls() {
        assertThat(LocalSystem.hasPrometheus())
                .as("-Pfull needs Debian's package prometheus, as .ci/run installs it")
                .isTrue();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                system.prometheus().now("up == 1").valueStream())
                        .extracting(each -> each.get("metric").get("job").stringValue())
                        .contains("detox", "placement", "aftercare", "tracker", "outreach", "insights", "issuer"));
    }

    @Test
    void withoutATokenNothingIsTaken() throws Exception {
        assertThat(system.post(DETOX, null, leftTwoDaysAgo()).statusCode()).isEqualTo(401);
    }

    @Test
    void theBrokerKnowsNobodyWithoutANameAndItsPassword() throws Exception {
        assertThatThrownBy(() -> reach(system.anonymous())).hasMessageContaining("imed out");
        assertThatThrownBy(() -> reach(system.named("detox", "guessed")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> reach(system.named("detox", system.password("broker", "outreach"))))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        reach(system.named("detox", system.password("broker", "detox")));
    }

    @Test
    void aServiceReadsAndWritesItsOwnTopicsAlone() throws Exception {
        Map<String, Object> detox = system.named("detox", system.password("broker", "detox"));
        try (var producer = new KafkaProducer<>(detox, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String others : List.of("handrail.placement.v1", "handrail.findings.v1")) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>(others, new byte[0]))
                                .get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
            assertThat(producer.partitionsFor("handrail.detox.v1")).hasSize(4);
        }
        try (var consumer = new KafkaConsumer<>(detox, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition own = new TopicPartition("handrail.detox.v1", 0);
            consumer.assign(List.of(own));
            consumer.seekToBeginning(List.of(own));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(5)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aServiceReachesItsOwnSchemaAloneAndMayNotChangeItsJournal() throws Exception {
        try (Connection detox = system.database("detox", true);
                Statement statement = detox.createStatement()) {
            statement.executeQuery("select count(*) from journal").close();
            for (String refused : List.of(
                    "select * from outreach.cases",
                    "select * from placement.journal",
                    "update journal set source = 'x'",
                    "delete from journal",
                    "drop table journal")) {
                assertThatThrownBy(() -> statement.execute(refused))
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
        assertThatThrownBy(() -> system.database("detox", false).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    private static void reach(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().clusterId().get(20, TimeUnit.SECONDS);
        }
    }

    private static String leftTwoDaysAgo() {
        return """
                {"specversion": "1.0", "id": "secured-1", "type": "handrail.detox.left-against-advice.v1",
                 "time": "%s", "subject": "MRN-77", "data": {"stay": "S-77", "program": "north-detox"}}""".formatted(Instant.now().minus(Duration.ofDays(2)));
    }
}
