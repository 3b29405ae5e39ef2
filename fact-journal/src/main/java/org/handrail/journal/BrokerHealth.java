package org.handrail.journal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the relay reaches the broker. In a health group of its own: posts are accepted without one. */
final class BrokerHealth implements HealthIndicator {

    private final RelayState relay;

    BrokerHealth(RelayState relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        return switch (relay.broker()) {
            case THERE -> Health.up().build();
            case AWAY ->
                Health.down().withDetail("waiting", relay.backlog().rows()).build();
            case NOT_ASKED -> Health.unknown().build();
        };
    }
}
