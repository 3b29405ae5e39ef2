package org.handrail.intake.state;

/** What facts can belong to. The names stand in the database; a new one is added, none is renamed. */
public enum Kind {
    STAY,
    REFERRAL,
    APPOINTMENT,
    ENROLMENT,
    CHECK_IN,
    SUPPLY,
    MEDICATION,
    PERSON,
    CONSENT,
    FACT
}
