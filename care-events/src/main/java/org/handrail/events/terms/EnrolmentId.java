package org.handrail.events.terms;

import java.util.UUID;

/** One enrolment in aftercare. */
public record EnrolmentId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
