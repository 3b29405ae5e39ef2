package org.handrail.events.terms;

/** Why a medication was stopped. */
public enum StopReason {
    TAPER_COMPLETED,
    PERSON_CHOSE,
    SIDE_EFFECTS,
    COVERAGE,
    /** It could not be obtained. */
    SUPPLY,
    /** Another medication takes its place. */
    SWITCHED,
    OTHER
}
