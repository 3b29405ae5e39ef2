package org.handrail.events;

import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person could not be had for a check-in: a drop reported by the program itself.
 *
 * @param enrolment the enrolment it belongs to, or null where the partner names none
 */
public record CheckInMissed(CheckInId checkIn, @Nullable EnrolmentId enrolment, ProgramId program)
        implements AftercareEvent, NamesCheckIn, NamesEnrolment {}
