package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicList;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A topic that was lost is filled again from the journal, by whoever publishes, without anybody's help. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "handrail.journal.service=placement")
@Import({RealKafka.class, RealPostgres.class})
class TopicMadeAnewTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = "handrail.placement.v1";

    @Autowired
    private Journal journal;

    @Autowired
    private Relay relay;

    @Autowired
    private RelayState state;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Test
    void lostWhileNobodyPublishedItHasEveryFactBeforeAnythingIsSaidToBeKnown() throws Exception {
        List<Fact> before = published(300);
        relay.stop();
        loseTheTopic();
        relay.start();
        awaitAgain(before);
        try (TopicReader topic = reader()) {
            await().atMost(SOON).until(() -> !topic.watermarks().isEmpty());
            WatermarkLaw.holdsIn(topic);
        }
    }

    @Test
    void lostWhileTwoInstancesPublishedItHasEveryFact() throws Exception {
        RelayState secondState = new RelayState();
        Relay second = RelayProcess.relay(database, kafka, "placement", secondState);
        second.start();
        try {
            await().atMost(SOON).until(() -> state.shards() == 4 && secondState.shards() == 4);
            List<Fact> before = published(300);
            loseTheTopic();
            awaitAgain(before);
        } finally {
            second.stop();
        }
        awaitAgain(published(50));
    }

    @Test
    void whereAnOperatorSetsTheCursorsBackAllGoesOutAgain() {
        List<Fact> before = published(50);
        FactId one = before.getFirst().id();
        try (TopicReader topic = reader()) {
            jdbc.update("update relay_shard set xid = '0', seq = 0, through = null");
            await().atMost(SOON)
                    .until(() -> topic.facts().stream()
                                    .filter(fact -> fact.id().equals(one))
                                    .count()
                            > 1);
        }
    }

    private List<Fact> published(int facts) {
        List<Fact> appended = Objects.requireNonNull(
                        transactions.execute(transaction -> journal.append(Drafts.many(facts))))
                .accepted();
        awaitAgain(appended);
        return appended;
    }

    private void awaitAgain(List<Fact> facts) {
        Set<FactId> expected = facts.stream().map(Fact::id).collect(Collectors.toSet());
        try (TopicReader topic = reader()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    topic.facts().stream().map(Fact::id).collect(Collectors.toSet()))
                            .containsAll(expected));
        }
    }

    private void loseTheTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(TOPIC));
        }
        TopicList.create(kafka.getBootstrapServers().getFirst());
    }

    private TopicReader reader() {
        return TopicReader.of(kafka.getBootstrapServers(), TOPIC);
    }
}
