package org.handrail.tracker.start;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How far the tracker has come: awaiting topics, taking up its partitions, running, or failed. Ready only when running. */
@Component("tracker")
final class TrackerProgress implements HealthIndicator {

    private volatile Health beforeStart =
            Health.outOfService().withDetail("state", "not started").build();
    private volatile @Nullable KafkaStreams streams;

    void awaiting(String what) {
        beforeStart = Health.outOfService().withDetail("awaits", what).build();
    }

    void refused(String reason) {
        beforeStart = Health.down().withDetail("refused", reason).build();
    }

    void started(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        KafkaStreams started = streams;
        return started == null ? beforeStart : ofState(started.state());
    }

    private static Health ofState(KafkaStreams.State state) {
        Health.Builder health = switch (state) {
            case RUNNING -> Health.up();
            case CREATED, REBALANCING -> Health.outOfService();
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Health.down();
        };
        return health.withDetail("state", state.name()).build();
    }
}
