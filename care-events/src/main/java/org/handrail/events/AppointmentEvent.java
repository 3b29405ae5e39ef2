package org.handrail.events;

import org.handrail.events.terms.ProgramId;

/** What becomes of an appointment. */
public sealed interface AppointmentEvent extends PlacementEvent, NamesAppointment
        permits AppointmentBooked,
                AppointmentRescheduled,
                AppointmentCancelled,
                AppointmentAttended,
                AppointmentMissed,
                ReminderSent {

    @Override
    ProgramId program();
}
