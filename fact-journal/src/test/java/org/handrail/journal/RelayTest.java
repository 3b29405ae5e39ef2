package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Fact;
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

    @Autowired
    private RelayState state;

    private TopicReader topic;

    @BeforeEach
    void readTheTopic() {
        topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.placement.v1");
    }

    @AfterEach
    void noWatermarkEverPassedAFact() {
        WatermarkLaw.holdsIn(topic);
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
        appendElsewhere(5);
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
    void whatWaitsBehindAnOpenTransactionCountsAsBacklog() {
        TransactionStatus open = manager.getTransaction(new DefaultTransactionDefinition());
        journal.append(Drafts.many(1));
        appendElsewhere(7);
        await().atMost(SOON).until(() -> state.backlog().rows() == 7);
        await().atMost(SOON).until(() -> state.backlog().oldest().toMillis() > 1000);
        manager.commit(open);
        await().atMost(SOON).until(() -> state.backlog().rows() == 0);
    }

    @Test
    void watermarksAdvanceWithinASecond() {
        await().atMost(SOON).until(() -> state.watermarkAge() < 1);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state.watermarkAge() < 1);
    }

    @Test
    void interruptedBetweenSendAndCursorItRepeatsAndLosesNothing() {
        jdbc.execute(
                "create function stuck() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$");
        jdbc.execute("create trigger stuck before update on relay_shard for each row execute function stuck()");
        List<Fact> accepted = append(Drafts.many(50)).accepted();
        await().atMost(SOON).until(() -> timesPublished(accepted) > 1);
        jdbc.execute("drop trigger stuck on relay_shard");
        jdbc.execute("drop function stuck()");
        List<Fact> later = append(Drafts.many(50)).accepted();
        awaitFacts(accepted);
        awaitFacts(later);
        await().atMost(SOON)
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select count(*) = 0 from journal j join relay_shard s using (shard) where (j.xid, j.seq) > (s.xid, s.seq)",
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

    /** In a transaction of another thread, while this one has its own open. */
    private void appendElsewhere(int facts) {
        try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            elsewhere.submit(() -> append(Drafts.many(facts))).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void awaitFacts(List<Fact> facts) {
        await().atMost(SOON).untilAsserted(() -> assertThat(topic.facts()).containsAll(facts));
    }

    private Appended append(List<Draft> drafts) {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(drafts)));
    }
}
