package org.handrail.events.terms;

import java.util.UUID;

/** One stay in a program. */
public record StayId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
