package org.handrail.events.terms;

/** Why a detox stay ended, other than by completion or against advice (TEDS-D). */
public enum EndReason {
    /** The facility ended it. */
    TERMINATED,
    TRANSFERRED,
    INCARCERATED,
    DIED,
    OTHER
}
