package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clinic falls silent, is said to be quiet in-band, and is heard again by a heartbeat. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "handrail.journal.service=aftercare",
            "handrail.intake.feeds.look-every=50ms",
            "handrail.intake.feeds.note-every=50ms",
            "handrail.intake.feeds.shortest=1s",
            "handrail.intake.feeds.longest=1s",
        })
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class FeedsTest {

    private static final PartnerId NORTH = new PartnerId("clinic-north");

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MeterRegistry meters;

    @Test
    void quietAndResumedReachEveryPartitionOnceAndAHeartbeatDoesNot() {
        Clinic north = new Clinic(port, tokens.of("clinic-north", "events.write"));
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.aftercare.v1")) {
            assertThat(north.post(Clinic.completed()).status()).isEqualTo(201);
            await().until(() -> quiet(topic).size() >= partitions(topic));
            assertThat(quiet(topic).getFirst().programs())
                    .containsExactly(new ProgramId("north-detox"), new ProgramId("north-west"));
            assertThat(quiet(topic).getFirst().service()).isEqualTo(Phase.DETOX);
            await().until(() -> meters.get("handrail.feed.quiet")
                            .tag("partner", "clinic-north")
                            .gauge()
                            .value()
                    == 1);

            String heartbeat = heartbeat();
            assertThat(north.post(heartbeat).status()).isEqualTo(201);
            assertThat(north.post(heartbeat).status()).isEqualTo(200);
            await().until(() -> resumed(topic).size() >= partitions(topic));
            assertThat(count("heartbeat")).isEqualTo(1);
            assertThat(count("journal")).isEqualTo(1);
            assertThat(quiet(topic).size() % partitions(topic)).isZero();
        }
    }

    @Test
    void aHeartbeatAmongEventsIsASignOfLifeToo() {
        Clinic east = new Clinic(port, tokens.of("clinic-east", "events.write"));
        assertThat(east.postLines(heartbeat()).number("accepted")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(
                        jdbc.queryForObject("select count(*) from feed where partner = 'clinic-east'", Long.class))
                .isEqualTo(1));
    }

    private long count(String table) {
        String counting = "select count(*) from " + table + " where source = ?";
        return Objects.requireNonNull(jdbc.queryForObject(counting, Long.class, NORTH.value()));
    }

    private static String heartbeat() {
        return """
                {"specversion":"1.0","id":"%s","type":"handrail.control.heartbeat.v1","time":"2026-03-01T09:00:00Z"}""".formatted(UUID.randomUUID());
    }

    private static int partitions(TopicReader topic) {
        return (int)
                topic.all().stream().map(TopicReader.Read::partition).distinct().count();
    }

    private static List<FeedQuiet> quiet(TopicReader topic) {
        return of(topic, FeedQuiet.class);
    }

    private static List<FeedResumed> resumed(TopicReader topic) {
        return of(topic, FeedResumed.class);
    }

    private static <T extends FeedNotice> List<T> of(TopicReader topic, Class<T> kind) {
        return topic.feedNotices().stream()
                .filter(notice -> notice.partner().equals(NORTH))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
