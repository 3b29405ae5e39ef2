package org.handrail.events.terms;

import java.util.UUID;

/** The person, by the alias of one identifier. Never the identifier itself. */
public record PersonAlias(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
