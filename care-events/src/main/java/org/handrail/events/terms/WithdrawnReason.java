package org.handrail.events.terms;

/** Why the referrer took a referral back. */
public enum WithdrawnReason {
    PLACED_ELSEWHERE,
    PERSON_CHANGED_MIND,
    PERSON_UNREACHABLE,
    NO_LONGER_NEEDED,
    OTHER
}
