package org.handrail.events;

import java.time.Instant;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.ProgramId;

/**
 * An appointment was moved; it keeps its identifier.
 *
 * @param program the program that expects the person
 * @param start when the appointment begins now
 */
public record AppointmentRescheduled(AppointmentId appointment, ProgramId program, Instant start)
        implements AppointmentEvent {}
