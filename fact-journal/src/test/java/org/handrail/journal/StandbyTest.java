package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.handrail.events.fact.Fact;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "handrail.journal.service=aftercare")
@Import({RealKafka.class, RealPostgres.class})
@DirtiesContext
class StandbyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Journal journal;

    @Autowired
    private Relay first;

    @Autowired
    private RelayState firstState;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DataSource database;

    @Autowired
    private KafkaProperties settings;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Test
    void anotherInstanceWaitsAndTakesOverWhenTheLeaderGoes() {
        await().atMost(SOON).until(firstState::leads);
        RelayState secondState = new RelayState();
        Relay second = second(secondState);
        second.start();
        List<Fact> before = append();
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.aftercare.v1")) {
            await().atMost(SOON).untilAsserted(() -> assertThat(topic.facts()).containsAll(before));
            assertThat(secondState.leads()).isFalse();
            first.stop();
            await().atMost(SOON).until(secondState::leads);
            List<Fact> after = append();
            await().atMost(SOON).untilAsserted(() -> assertThat(topic.facts()).containsAll(after));
        } finally {
            second.stop();
        }
    }

    private Relay second(RelayState state) {
        Topic topic = new Topic(RelayProducers.of(settings, kafka, "aftercare-2"), "handrail.aftercare.v1");
        return new Relay(
                database,
                topic,
                new RelaySettings("aftercare", Duration.ofMillis(100), Duration.ofMillis(250), 100),
                state);
    }

    private List<Fact> append() {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(Drafts.many(250))))
                .accepted();
    }
}
