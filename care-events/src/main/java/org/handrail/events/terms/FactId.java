package org.handrail.events.terms;

import java.util.UUID;

/** One fact: the pseudonym of (source, event id). The same event posted again has the same one. */
public record FactId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
