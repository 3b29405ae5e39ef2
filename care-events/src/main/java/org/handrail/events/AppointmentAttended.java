package org.handrail.events;

import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.ProgramId;

/**
 * The person came to the appointment.
 */
public record AppointmentAttended(AppointmentId appointment, ProgramId program) implements AppointmentEvent {}
