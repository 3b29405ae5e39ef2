package org.handrail.events.forbidden;

import java.util.UUID;

/** Gives another answer each time. */
public final class ThrowsDice {

    public UUID dice() {
        return UUID.randomUUID();
    }
}
