package org.handrail.outreach.texts;

/** What a text asks for. */
public enum TextKind {
    /** To ring back. */
    PLEASE_CALL,
    /** To come at the time that was agreed. */
    APPOINTMENT
}
