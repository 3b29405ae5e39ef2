package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.Watermark;
import org.handrail.events.terms.FactId;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "handrail.journal.service=placement")
@Import({RealKafka.class, RealPostgres.class})
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private KafkaConnectionDetails kafka;

    private TopicReader topic;

    @BeforeEach
    void readTheTopic() {
        topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.placement.v1");
    }

    @AfterEach
    void noWatermarkEverPassedAFact() {
        Map<Integer, Instant> through = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (TopicReader.Read read : topic.all()) {
            if (read.isWatermark()) {
                Watermark watermark = FactRecords.readWatermark(read.wire());
                through.merge(read.partition(), watermark.through(), (a, b) -> a.isAfter(b) ? a : b);
            } else if (seen.add(Objects.requireNonNull(read.wire().headers().get("ce_id")))) {
                assertThat(FactRecords.readFact(read.wire()).receivedAt())
                        .isAfterOrEqualTo(through.getOrDefault(read.partition(), Instant.MIN));
            }
        }
        topic.close();
    }

    @Test
    void whatIsAcceptedIsPublishedAsItWasAccepted() {
        List<Fact> accepted = append(Drafts.many(300)).accepted();
        awaitFacts(accepted);
    }

    @Test
    void everyPartitionHearsHowFarAllIsKnown() {
        Instant now = Objects.requireNonNull(append(Drafts.many(1)).accepted().getFirst())
                .receivedAt();
        await().atMost(SOON)
                .until(() -> topic.all().stream()
                                .filter(TopicReader.Read::isWatermark)
                                .filter(read -> FactRecords.readWatermark(read.wire())
                                        .through()
                                        .isAfter(now))
                                .map(TopicReader.Read::partition)
                                .distinct()
                                .count()
                        == 4);
    }

    @Test
    void anUncommittedPostHoldsTheWatermarkBack() {
        TransactionStatus open = manager.getTransaction(new DefaultTransactionDefinition());
        Fact held = journal.append(Drafts.many(1)).accepted().getFirst();
        try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            elsewhere.submit(() -> append(Drafts.many(5))).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        await().during(Duration.ofMillis(1200))
                .atMost(SOON)
                .until(() -> topic.watermarks().stream()
                        .noneMatch(each -> each.through().isAfter(held.receivedAt())));
        manager.commit(open);
        awaitFacts(List.of(held));
        await().atMost(SOON)
                .until(() -> topic.watermarks().stream()
                        .anyMatch(each -> each.through().isAfter(held.receivedAt())));
    }

    @Test
    void interruptedBetweenSendAndCursorItRepeatsAndLosesNothing() {
        jdbc.execute(
                "create function stuck() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$");
        jdbc.execute("create trigger stuck before update on relay_cursor for each row execute function stuck()");
        List<Fact> accepted = append(Drafts.many(50)).accepted();
        await().atMost(SOON).until(() -> timesPublished(accepted) > 1);
        jdbc.execute("drop trigger stuck on relay_cursor");
        jdbc.execute("drop function stuck()");
        List<Fact> later = append(Drafts.many(50)).accepted();
        awaitFacts(accepted);
        awaitFacts(later);
        await().atMost(SOON)
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select (c.xid, c.seq) >= (select xid, seq from journal order by xid desc, seq desc limit 1) "
                                + "from relay_cursor c",
                        Boolean.class)));
    }

    @Test
    void manyPostersAtOnceLoseNothing() {
        Set<FactId> accepted = java.util.concurrent.ConcurrentHashMap.newKeySet();
        try (var posters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> posts = Collections.nCopies(
                    80, () -> append(Drafts.many(50)).accepted().stream().allMatch(fact -> accepted.add(fact.id())));
            assertThat(posters.invokeAll(posts)).allMatch(Future::resultNow);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        assertThat(accepted).hasSize(4000);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(topic.facts().stream().map(Fact::id).toList())
                                .containsAll(accepted));
    }

    private long timesPublished(List<Fact> facts) {
        FactId first = facts.getFirst().id();
        return topic.facts().stream().filter(fact -> fact.id().equals(first)).count();
    }

    private void awaitFacts(List<Fact> facts) {
        await().atMost(SOON).untilAsserted(() -> assertThat(topic.facts()).containsAll(facts));
    }

    private Appended append(List<Draft> drafts) {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(drafts)));
    }
}
