package org.handrail.events.forbidden;

import java.time.Instant;

/** Asks what time it is instead of being told. */
public final class TellsTheTime {

    public Instant now() {
        return Instant.now();
    }
}
