package org.handrail.events.terms;

/** What came of an attempt to reach a person (domain.md, "Outreach"). */
public enum AttemptOutcome {
    REACHED_AGREED(true),
    REACHED_CALL_LATER(true),
    REACHED_DECLINED(true),
    NO_ANSWER(false),
    WRONG_NUMBER(false),
    LEFT_MESSAGE(false),
    COLLATERAL_REACHED(false),
    VISIT_MADE(true),
    MOVED(false),
    IN_OTHER_CARE(true),
    INCARCERATED(false),
    IN_HOSPITAL(false),
    DIED(false);

    private final boolean contact;

    AttemptOutcome(boolean contact) {
        this.contact = contact;
    }

    /** Whether the person was in two-way contact with us: only that is evidence that they are not lost. */
    public boolean isContact() {
        return contact;
    }
}
