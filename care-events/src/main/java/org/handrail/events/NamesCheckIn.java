package org.handrail.events;

import org.handrail.events.terms.CheckInId;

/** An event that says which check-in it belongs to. */
public interface NamesCheckIn {

    /** The check-in, as a pseudonym of the program's own identifier. */
    CheckInId checkIn();
}
