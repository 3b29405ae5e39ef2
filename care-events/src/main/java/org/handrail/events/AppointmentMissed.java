package org.handrail.events;

import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.ProgramId;

/**
 * The person did not come to the appointment: a drop reported by the program itself.
 */
public record AppointmentMissed(AppointmentId appointment, ProgramId program) implements AppointmentEvent {}
