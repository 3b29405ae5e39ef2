package org.handrail.outreach.cases;

import java.time.Instant;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that a coordinator booked for the person.
 *
 * @param program that expects them
 * @param start when it begins
 * @param note for colleagues; stays in outreach
 */
public record Booking(
        ProgramId program, Instant start, @Nullable String note) {}
