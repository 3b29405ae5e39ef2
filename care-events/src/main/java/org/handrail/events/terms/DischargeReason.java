package org.handrail.events.terms;

/** Why a stay after detox ended (TEDS-D). */
public enum DischargeReason {
    COMPLETED,
    AGAINST_ADVICE,
    /** The facility ended it. */
    TERMINATED,
    TRANSFERRED,
    INCARCERATED,
    DIED,
    OTHER
}
