package org.handrail.outreach.storage;

/** What kind of thing happened to a case. */
public enum TimelineKind {
    OPENED,
    FINDING_ADDED,
    FINDING_CHANGED,
    FINDING_ENDED,
    CLAIMED,
    RELEASED,
    REASSIGNED,
    ATTEMPT,
    NOTE,
    WISHES,
    NUMBER_CORRECTED,
    EVIDENCE,
    ESCALATED,
    UNCLAIMED,
    OVERDUE,
    RETURNED,
    OWNER_AWAY,
    LOOK_AGAIN,
    TEXT_FAILED,
    REPLIED,
    TEXTS_STOPPED,
    CLOSED;

    /** Whether a finding did it. */
    boolean isOfFinding() {
        return this == FINDING_ADDED || this == FINDING_CHANGED || this == FINDING_ENDED;
    }
}
