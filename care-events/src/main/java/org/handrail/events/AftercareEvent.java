package org.handrail.events;

/** What happens in the months and years after placement. */
public sealed interface AftercareEvent extends CareEvent
        permits AftercareEnrolled, MedicationSupplied, OverdoseReported {}
