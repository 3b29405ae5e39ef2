package org.handrail.journal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long something has been away: said once, answered with ever longer pauses, and once when it is back. */
final class Absence {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final String what;
    private Duration pause = Duration.ZERO;

    Absence(String what) {
        this.what = what;
    }

    Duration of(Exception cause) {
        if (pause.isZero()) {
            LOG.warn("The {} is away; what is accepted waits in the journal: {}", what, cause.toString());
            pause = Duration.ofMillis(100);
        } else if (pause.compareTo(LONGEST) < 0) {
            pause = pause.multipliedBy(2);
        }
        return pause;
    }

    void ended() {
        if (!pause.isZero()) {
            LOG.info("The {} is back", what);
            pause = Duration.ZERO;
        }
    }
}
