package org.handrail.events;

import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.ProgramId;

/**
 * Aftercare came to its planned end.
 */
public record AftercareCompleted(EnrolmentId enrolment, ProgramId program) implements AftercareEvent, NamesEnrolment {}
