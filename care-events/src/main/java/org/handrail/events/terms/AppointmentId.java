package org.handrail.events.terms;

import java.util.UUID;

/** One appointment, through every rescheduling. */
public record AppointmentId(UUID value) implements Pseudonym {

    @Override
    public String toString() {
        return value.toString();
    }
}
