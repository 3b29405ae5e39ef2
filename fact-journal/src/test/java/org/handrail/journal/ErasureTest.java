package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.handrail.events.fact.Fact;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing as the role that owns the tables does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "handrail.journal.service=placement")
@Import({RealKafka.class, RealPostgres.class})
class ErasureTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private KafkaConnectionDetails kafka;

    @BeforeEach
    void aServiceKeepsMoreThanItsJournal() {
        jdbc.execute("create table if not exists stay (fact uuid, note text)");
        jdbc.execute("create table if not exists contact (person uuid, note text)");
    }

    @Test
    void aPersonIsErasedFromJournalStateAndTopicAndTheErasureIsOnRecord() {
        Fact theirs = append();
        Fact others = append();
        for (Fact fact : List.of(theirs, others)) {
            jdbc.update("insert into stay values (?, 'x')", fact.id().value());
            jdbc.update("insert into contact values (?, 'x')", fact.person().value());
        }
        awaitPublished(theirs);

        assertThat(jdbc.queryForObject(
                        "select erase_person(?, 'asked for by the person')",
                        Long.class,
                        theirs.person().value()))
                .isOne();

        assertThat(journal.find(theirs.id())).isEmpty();
        assertThat(journal.find(others.id())).isPresent();
        assertThat(jdbc.queryForList("select fact from stay", java.util.UUID.class))
                .contains(others.id().value())
                .doesNotContain(theirs.id().value());
        assertThat(jdbc.queryForList("select person from contact", java.util.UUID.class))
                .contains(others.person().value())
                .doesNotContain(theirs.person().value());
        awaitTombstone(theirs);
        assertThat(jdbc.queryForMap("select reason, facts, of_person from erasure order by id desc limit 1"))
                .containsEntry("reason", "asked for by the person")
                .containsEntry("facts", 1L)
                .extractingByKey("of_person")
                .asString()
                .hasSize(64)
                .isNotEqualTo(theirs.person().toString());
    }

    @Test
    void whatIsOlderThanIsKeptIsErased() {
        Fact old = append();
        jdbc.queryForObject("select erase_before(clock_timestamp(), 'kept for ten years')", Long.class);
        Fact recent = append();
        assertThat(journal.find(old.id())).isEmpty();
        assertThat(journal.find(recent.id())).isPresent();
        awaitTombstone(old);
    }

    @Test
    void theServiceErasesWhatIsOlderThanTheOwnerSaysAndNothingYounger() {
        Fact old = append();
        Fact recent = append();
        awaitPublished(old); // as of today, or it would come behind the watermarks that others look at
        eightYearsAgo(old);
        jdbc.execute("drop role if exists no_owner");
        jdbc.execute("create role no_owner");
        jdbc.execute("grant execute on function erase_expired to no_owner");
        assertThat(asNoOwner("select erase_expired(100)")).as("kept for good").isZero();
        jdbc.update("insert into retention (keep) values ('7 years') on conflict (one) do update set keep = '7 years'");
        assertThat(asNoOwner("select erase_expired(100)")).isOne();
        assertThat(journal.find(old.id())).isEmpty();
        assertThat(journal.find(recent.id())).isPresent();
        awaitTombstone(old);
        assertThatThrownBy(() -> asNoOwner("update retention set keep = '31 days'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asNoOwner("select erase_before(clock_timestamp(), 'because')"))
                .hasStackTraceContaining("permission denied");
        jdbc.execute("delete from retention; drop owned by no_owner; drop role no_owner");
    }

    /** Takes a minute, since the broker's cleaner looks every 15 s only. */
    @Test
    @Tag("watched")
    void compactionTakesAnErasedFactOutOfTheTopic() throws ExecutionException, InterruptedException {
        compactAtOnce();
        Fact theirs = append();
        awaitPublished(theirs);
        jdbc.queryForObject(
                "select erase_person(?, 'asked for by the person')",
                Long.class,
                theirs.person().value());
        awaitTombstone(theirs);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.placement.v1")) {
                        return topic.all().stream()
                                .noneMatch(read ->
                                        read.wire().key().contains(theirs.id().toString()));
                    }
                });
    }

    private void compactAtOnce() throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "handrail.placement.v1");
        List<AlterConfigOp> ops = Stream.of(
                        "cleanup.policy=compact",
                        "segment.ms=1000",
                        "max.compaction.lag.ms=1000",
                        "delete.retention.ms=1000",
                        "min.cleanable.dirty.ratio=0.01")
                .map(setting -> setting.split("=", 2))
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting[0], setting[1]), AlterConfigOp.OpType.SET))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, ops)).all().get();
        }
    }

    private @Nullable Long asNoOwner(String sql) {
        return transactions.execute(transaction -> {
            jdbc.execute("set local role no_owner");
            return jdbc.queryForObject(sql, Long.class);
        });
    }

    private void eightYearsAgo(Fact fact) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update(
                    "update journal set received_at = received_at - interval '8 years' where fact = ?",
                    fact.id().value());
        });
    }

    private Fact append() {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(Drafts.many(1))))
                .accepted()
                .getFirst();
    }

    private void awaitPublished(Fact fact) {
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.placement.v1")) {
            await().atMost(SOON).until(() -> topic.facts().contains(fact));
        }
    }

    private void awaitTombstone(Fact fact) {
        String key = fact.person() + "/" + fact.id();
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.placement.v1")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(topic.all().stream()
                                    .filter(read -> read.wire().key().equals(key))
                                    .toList())
                            .last()
                            .matches(TopicReader.Read::isTombstone));
        }
        await().atMost(SOON)
                .until(() -> jdbc.queryForList("select key from tombstone").isEmpty());
    }
}
