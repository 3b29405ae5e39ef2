package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.handrail.events.fact.Fact;
import org.handrail.testing.LocalBroker;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TopicList;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RealPostgres.class)
@DirtiesContext
class BrokerAwayTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalBroker BROKER = LocalBroker.started();

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private BrokerHealth health;

    @Autowired
    private RelayState relay;

    @AfterAll
    static void stopTheBroker() {
        BROKER.close();
    }

    @Test
    void whatIsAcceptedWaitsForTheTopicAndForTheBroker() {
        List<Fact> beforeTheTopic = append();
        await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.DOWN));

        TopicList.create(BROKER.bootstrapServers());
        await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.UP));

        BROKER.stop();
        List<Fact> whileAway = append();
        await().atMost(SOON).until(() -> relay.backlog().rows() == 10);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        BROKER.start();
        try (TopicReader topic = TopicReader.of(List.of(BROKER.bootstrapServers()), "handrail.detox.v1")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(topic.facts())
                            .containsAll(beforeTheTopic)
                            .containsAll(whileAway));
        }
        await().atMost(SOON).until(() -> relay.backlog().rows() == 0);
    }

    private List<Fact> append() {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(Drafts.many(10))))
                .accepted();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnBroker {

        @Bean
        KafkaConnectionDetails broker() {
            return () -> List.of(BROKER.bootstrapServers());
        }
    }
}
