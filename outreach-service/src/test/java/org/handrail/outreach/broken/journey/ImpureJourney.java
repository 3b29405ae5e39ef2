package org.handrail.outreach.broken.journey;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks what a journey may know, so that the rule is seen to see it. */
record ImpureJourney(JdbcClient database) {

    Instant asksTheClock() {
        return Instant.now();
    }
}
