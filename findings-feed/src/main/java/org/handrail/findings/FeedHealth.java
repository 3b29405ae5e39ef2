package org.handrail.findings;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.AdminClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Whether topics are read and the broker answers. In a health group of its own: what is known is shown without a broker. */
public final class FeedHealth extends AbstractHealthIndicator {

    private static final int SECONDS_FOR_AN_ANSWER = 2;

    private final BooleanSupplier reading;
    private final KafkaAdmin broker;

    /** The second says where the broker is; the first, whether topics are read. */
    public FeedHealth(BooleanSupplier reading, KafkaAdmin broker) {
        super("The broker does not answer");
        this.reading = reading;
        this.broker = broker;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        if (!reading.getAsBoolean()) {
            health.down().withDetail("reading", false);
            return;
        }
        try (AdminClient client = AdminClient.create(broker.getConfigurationProperties())) {
            client.describeCluster().clusterId().get(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS);
        }
        health.up();
    }
}
