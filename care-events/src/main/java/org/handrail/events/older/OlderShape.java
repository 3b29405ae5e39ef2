package org.handrail.events.older;

import org.handrail.events.CareEvent;

/** The data of an event in a shape of the past. */
public sealed interface OlderShape permits MedicationSuppliedV1 {

    /** The same event in the newest shape. */
    CareEvent lifted();
}
