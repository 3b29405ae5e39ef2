package org.handrail.events;

import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was enrolled in aftercare.
 *
 * @param level the level of care, or null where the partner does not say
 */
public record AftercareEnrolled(
        EnrolmentId enrolment, ProgramId program, @Nullable LevelOfCare level)
        implements AftercareEvent, NamesEnrolment {}
