package org.handrail.events.terms;

import java.util.UUID;

/** One coordinator case: a person with open findings. Made by outreach, not by a partner. */
public record CaseId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
