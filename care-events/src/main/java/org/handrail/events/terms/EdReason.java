package org.handrail.events.terms;

/** Why a person came to an emergency department. */
public enum EdReason {
    OVERDOSE,
    SUBSTANCE_USE,
    OTHER
}
