package org.handrail.outreach.storage;

/** What kind of thing happened to a case. */
public enum TimelineKind {
    OPENED,
    FINDING_ADDED,
    FINDING_CHANGED,
    FINDING_ENDED,
    CLAIMED,
    RELEASED,
    ATTEMPT,
    CLOSED;

    /** Whether a finding did it. */
    boolean isOfFinding() {
        return this == FINDING_ADDED || this == FINDING_CHANGED || this == FINDING_ENDED;
    }
}
