package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicList;
import org.handrail.testing.TopicReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Facts that a topic will not take, beside others that it takes. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "handrail.journal.service=detox",
            "handrail.journal.topic=" + ParkingTest.TOPIC,
            "handrail.journal.parked-at-most=3"
        })
@Import({RealKafka.class, RealPostgres.class})
@DirtiesContext
class ParkingTest {

    static final String TOPIC = "handrail.parking.v1";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SMALL = 10;
    private static final int LARGER_THAN_THE_TOPIC_TAKES = 6_000;
    private static final int LARGER_THAN_ANY_TOPIC_TAKES = 1_200_000;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RelayState relay;

    @Autowired
    private KafkaConnectionDetails kafka;

    @BeforeEach
    void aTopicForSmallFactsAndNothingParked() {
        TopicList.create(
                kafka.getBootstrapServers().getFirst(),
                List.of(new NewTopic(TOPIC, 4, (short) 1).configs(Map.of("max.message.bytes", "5000"))));
        takesUpTo(5_000);
        jdbc.update("update relay_parked set dropped_at = now()");
    }

    @Test
    void whatTheTopicRefusesIsParkedAndTheRestGoesOn() {
        UUID tooLargeForTheTopic = accept(LARGER_THAN_THE_TOPIC_TAKES);
        UUID tooLargeForAny = accept(LARGER_THAN_ANY_TOPIC_TAKES);
        UUID unencodable = acceptWithoutAZone();
        List<UUID> others = List.of(accept(SMALL), accept(SMALL), accept(SMALL));

        awaitPublished(others);
        await().atMost(SOON).until(() -> relay.parked() == 3);
        assertThat(cause(tooLargeForTheTopic)).contains("RecordTooLarge");
        assertThat(cause(tooLargeForAny)).contains("RecordTooLarge");
        assertThat(cause(unencodable)).contains("NullPointer");
        await().atMost(SOON).until(() -> relay.watermarkAge() < 1);
    }

    @Test
    void whatIsReleasedIsTriedOnceMoreAndWhatIsDroppedIsNot() {
        UUID fact = accept(LARGER_THAN_THE_TOPIC_TAKES);
        await().atMost(SOON).until(() -> relay.parked() == 1);

        release(fact);
        await().atMost(SOON).until(() -> state(fact).get("released_at") == null);
        assertThat(state(fact).get("published_at")).isNull();

        takesUpTo(100_000);
        release(fact);
        awaitPublished(List.of(fact));
        await().atMost(SOON).until(() -> relay.parked() == 0);
        assertThat(state(fact).get("published_at")).isNotNull();
    }

    @Test
    void aTopicThatRefusesOneAfterTheOtherIsItselfAtFaultAndNothingPassesIt() {
        takesUpTo(100);
        List<UUID> facts = List.of(accept(SMALL), accept(SMALL), accept(SMALL), accept(SMALL), accept(SMALL));
        await().atMost(SOON).until(() -> relay.broker() == RelayState.Broker.AWAY);
        takesUpTo(100_000);
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), TOPIC)) {
            await().atMost(SOON).untilAsserted(() -> {
                releaseWhatIsParked(); // each time: one that was under way while the topic was widened is parked after
                // it
                assertThat(published(topic)).containsAll(facts);
            });
        }
    }

    private void releaseWhatIsParked() {
        jdbc.update("""
                update relay_parked set released_at = now()
                where released_at is null and published_at is null and dropped_at is null""");
    }

    private void release(UUID fact) {
        jdbc.update("update relay_parked set released_at = now() where fact = ?", fact);
    }

    private String cause(UUID fact) {
        return String.valueOf(state(fact).get("cause"));
    }

    private Map<String, @Nullable Object> state(UUID fact) {
        return jdbc.queryForMap("select * from relay_parked where fact = ?", fact);
    }

    private UUID accept(int bytes) {
        return accept(bytes, "UTC");
    }

    /** No such row can be accepted; it stands for what a later version, or a fault of the disk, may leave behind. */
    private UUID acceptWithoutAZone() {
        jdbc.execute("alter table journal alter column zone drop not null");
        return accept(SMALL, null);
    }

    private UUID accept(int bytes, @Nullable String zone) {
        byte[] random = new byte[bytes];
        new Random(bytes).nextBytes(random);
        UUID fact = UUID.randomUUID();
        jdbc.update("""
                insert into journal (xid, seq, fact, source, person, type, time, zone, received_at, data)
                select pg_current_xact_id(), nextval('journal_seq'), ?, 'clinic-north', ?, 'handrail.detox.admitted.v1',
                  '2026-03-01', ?, clock_timestamp(), ?""", fact, fact, zone, "\"" + HexFormat.of().formatHex(random) + "\"");
        return fact;
    }

    private void takesUpTo(int bytes) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            ConfigEntry entry = new ConfigEntry("max.message.bytes", String.valueOf(bytes));
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, TOPIC),
                            List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void awaitPublished(List<UUID> facts) {
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), TOPIC)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(published(topic)).containsAll(facts));
        }
    }

    private static List<UUID> published(TopicReader topic) {
        return topic.all().stream()
                .filter(read -> !read.isWatermark())
                .map(read ->
                        UUID.fromString(String.valueOf(read.wire().headers().get("ce_id"))))
                .toList();
    }
}
