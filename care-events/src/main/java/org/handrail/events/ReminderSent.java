package org.handrail.events;

import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * The person was reminded of an appointment.
 *
 * @param channel how, or null where the partner does not say
 */
public record ReminderSent(
        AppointmentId appointment,
        ProgramId program,
        @Nullable Channel channel) implements AppointmentEvent {}
