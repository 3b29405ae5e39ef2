package org.handrail.events.terms;

/** What may keep a person from arriving at the next step (domain.md, "Barriers that make a handoff fail"). */
public enum Barrier {
    LOW_MOTIVATION,
    NO_SUPPORT_AT_HOME,
    STIGMA,
    TRANSPORT,
    COST,
    NO_PROGRAM_CAPACITY,
    CO_OCCURRING_DISORDER,
    NO_PHONE,
    HOMELESSNESS,
    OTHER
}
