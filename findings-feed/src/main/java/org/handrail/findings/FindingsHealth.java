package org.handrail.findings;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AdminClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Whether findings are read and the broker answers. In a health group of its own: what is known is shown without a broker. */
final class FindingsHealth extends AbstractHealthIndicator {

    private static final int SECONDS_FOR_AN_ANSWER = 2;

    private final FindingsFeed feed;
    private final KafkaAdmin broker;

    FindingsHealth(FindingsFeed feed, KafkaAdmin broker) {
        super("The broker does not answer");
        this.feed = feed;
        this.broker = broker;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        if (!feed.isReading()) {
            health.down().withDetail("reading", false);
            return;
        }
        try (AdminClient client = AdminClient.create(broker.getConfigurationProperties())) {
            client.describeCluster().clusterId().get(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS);
        }
        health.up();
    }
}
