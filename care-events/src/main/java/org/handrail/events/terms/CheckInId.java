package org.handrail.events.terms;

import java.util.UUID;

/** One check-in, from being scheduled to being held or missed. */
public record CheckInId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
