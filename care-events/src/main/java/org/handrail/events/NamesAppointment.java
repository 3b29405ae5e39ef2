package org.handrail.events;

import org.handrail.events.terms.AppointmentId;

/** An event that says which appointment it belongs to. */
public interface NamesAppointment {

    /** The appointment, as a pseudonym of the program's own identifier; the same through every rescheduling. */
    AppointmentId appointment();
}
