package org.handrail.events.terms;

/** Who called an appointment off. */
public enum CancelledBy {
    PERSON,
    PROGRAM
}
