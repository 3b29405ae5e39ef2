package org.handrail.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void eachFailureDoublesTheWait() {
        assertThat(Backoff.usual().after(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(Backoff.usual().after(3)).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void theWaitStaysBounded() {
        assertThat(Backoff.usual().after(1_000)).isEqualTo(Duration.ofSeconds(10));
    }
}
