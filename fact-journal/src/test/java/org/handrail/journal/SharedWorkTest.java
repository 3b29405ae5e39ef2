package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "handrail.journal.service=aftercare")
@Import({RealKafka.class, RealPostgres.class})
@DirtiesContext
class SharedWorkTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = "handrail.aftercare.v1";

    @Autowired
    private Journal journal;

    @Autowired
    private RelayState first;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcConnectionDetails login;

    @Autowired
    private KafkaConnectionDetails kafka;

    private TopicReader topic;

    @BeforeEach
    void readTheTopic() {
        topic = TopicReader.of(kafka.getBootstrapServers(), TOPIC);
        await().atMost(SOON).until(() -> first.shards() == Share.SHARDS);
    }

    @AfterEach
    void noWatermarkEverPassedAFact() {
        WatermarkLaw.holdsIn(topic);
        topic.close();
    }

    @Test
    void twoInstancesPublishHalfEachAndOneTakesOverWhatTheOtherLeaves() {
        RelayState secondState = new RelayState();
        Relay second = RelayProcess.relay(database, kafka, "aftercare", secondState);
        second.start();
        try {
            await().atMost(SOON).until(() -> first.shards() == 4 && secondState.shards() == 4);
            awaitFacts(append(250));
            assertThat(secondState.published()).isPositive();
        } finally {
            second.stop();
        }
        await().atMost(SOON).until(() -> first.shards() == Share.SHARDS);
        awaitFacts(append(250));
    }

    @Test
    void anInstanceKilledInMidStreamLosesNothing() throws Exception {
        Process second = RelayProcess.start(
                login.getJdbcUrl(),
                Objects.requireNonNull(login.getUsername()),
                Objects.requireNonNull(login.getPassword()),
                kafka.getBootstrapServers().getFirst(),
                "aftercare");
        try {
            await().atMost(SOON).until(() -> first.shards() == 4);
            TransactionStatus open = manager.getTransaction(new DefaultTransactionDefinition());
            Fact held = journal.append(Drafts.many(1)).accepted().getFirst();
            List<Fact> accepted = new ArrayList<>(appendWhile(second));
            assertThat(topic.watermarks())
                    .noneSatisfy(each -> assertThat(each.through()).isAfter(held.receivedAt()));
            manager.commit(open);
            accepted.add(held);
            awaitFacts(accepted);
            await().atMost(SOON)
                    .until(() -> topic.watermarks().stream()
                            .anyMatch(each ->
                                    each.through().isAfter(accepted.getFirst().receivedAt())));
        } finally {
            second.destroyForcibly();
        }
    }

    /** Twenty transactions before the kill and many after it, each in a thread of its own. */
    private List<Fact> appendWhile(Process victim) throws Exception {
        List<Future<List<Fact>>> batches = new ArrayList<>();
        try (var posters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int batch = 0; batch < 200; batch++) {
                if (batch == 20) {
                    victim.destroyForcibly();
                }
                batches.add(posters.submit(() -> append(50)));
            }
        }
        assertThat(victim.waitFor()).isEqualTo(137);
        return batches.stream().flatMap(batch -> batch.resultNow().stream()).toList();
    }

    private void awaitFacts(List<Fact> facts) {
        Set<FactId> expected = facts.stream().map(Fact::id).collect(Collectors.toSet());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(topic.facts().stream().map(Fact::id).collect(Collectors.toSet()))
                                .containsAll(expected));
    }

    private List<Fact> append(int facts) {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(Drafts.many(facts))))
                .accepted();
    }
}
