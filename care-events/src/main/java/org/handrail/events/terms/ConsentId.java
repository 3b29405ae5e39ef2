package org.handrail.events.terms;

import java.util.UUID;

/** One consent, from being given to being revoked. */
public record ConsentId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
