package org.handrail.events;

import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A check-in was arranged.
 *
 * @param enrolment the enrolment it belongs to, or null where the partner names none
 * @param due when it is to be held, as precisely as known
 */
public record CheckInScheduled(CheckInId checkIn, @Nullable EnrolmentId enrolment, ProgramId program, CareTime due)
        implements AftercareEvent, NamesCheckIn, NamesEnrolment {}
