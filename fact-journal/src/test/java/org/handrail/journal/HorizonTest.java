package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Horizon horizon = new Horizon();

    @Test
    void nothingIsKnownBeforeTheFirstTickIsBehind() {
        horizon.tick(new Tick(NOON, 10));
        horizon.publishedBelow(9);
        assertThat(horizon.through()).isNull();
    }

    @Test
    void allIsKnownThroughTheLatestTickThatIsBehind() {
        horizon.tick(new Tick(NOON, 10));
        horizon.tick(new Tick(NOON.plusSeconds(1), 20));
        horizon.tick(new Tick(NOON.plusSeconds(2), 30));
        horizon.publishedBelow(20);
        assertThat(horizon.through()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void whatIsKnownStaysKnown() {
        horizon.tick(new Tick(NOON, 10));
        horizon.publishedBelow(10);
        horizon.tick(new Tick(NOON.plusSeconds(1), 20));
        horizon.publishedBelow(15);
        assertThat(horizon.through()).isEqualTo(NOON);
    }
}
