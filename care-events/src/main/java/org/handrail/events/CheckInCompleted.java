package org.handrail.events;

import org.handrail.events.terms.Channel;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person and the program spoke: a check-in was held.
 *
 * @param enrolment the enrolment it belongs to, or null where the partner names none
 * @param channel how, or null where the partner does not say
 */
public record CheckInCompleted(
        CheckInId checkIn,
        @Nullable EnrolmentId enrolment,
        ProgramId program,
        @Nullable Channel channel) implements AftercareEvent, NamesCheckIn, NamesEnrolment {}
