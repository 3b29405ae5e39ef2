package org.handrail.events;

import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CancelledBy;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment was called off; the person is no longer expected at its time.
 *
 * @param by who called it off, or null where the partner does not say
 */
public record AppointmentCancelled(
        AppointmentId appointment,
        ProgramId program,
        @Nullable CancelledBy by) implements AppointmentEvent {}
