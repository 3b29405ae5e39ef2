package org.handrail.events.terms;

/** Why a referral was declined. */
public enum DeclineReason {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    COVERAGE,
    NEEDS_OTHER_LEVEL,
    PERSON_UNREACHABLE,
    OTHER
}
