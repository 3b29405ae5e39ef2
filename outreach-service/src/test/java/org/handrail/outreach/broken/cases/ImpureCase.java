package org.handrail.outreach.broken.cases;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks what the desk's rooms may know, so that the rules are seen to see it. */
record ImpureCase(JdbcClient database) {

    Instant asksTheClock() {
        return Instant.now();
    }
}
