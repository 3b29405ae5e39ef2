package org.handrail.outreach.broken.protocol;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks what the protocol may know, so that the rules are seen to see it. */
record ImpureStep(JdbcClient database) {

    Instant asksTheClock() {
        return Instant.now();
    }

    UUID throwsDice() {
        return UUID.randomUUID();
    }
}
