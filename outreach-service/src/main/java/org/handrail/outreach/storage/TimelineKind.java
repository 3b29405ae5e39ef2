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
    /** An appointment was made for the person. */
    BOOKED,
    ESCALATED,
    UNCLAIMED,
    OVERDUE,
    RETURNED,
    OWNER_AWAY,
    LOOK_AGAIN,
    /** Something was heard of a person who was given up. */
    REOPENED,
    /** One finding was excused by hand. */
    EXCUSED,
    TEXT_FAILED,
    REPLIED,
    TEXTS_STOPPED,
    /** The person is one with another, whose case came to this one. */
    LINKED,
    CLOSED;

    /** Whether a finding did it. */
    boolean isOfFinding() {
        return this == FINDING_ADDED || this == FINDING_CHANGED || this == FINDING_ENDED;
    }
}
