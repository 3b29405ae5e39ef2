package org.handrail.events.terms;

/** Where a person lives. */
public enum Housing {
    STABLE,
    UNSTABLE,
    RECOVERY_RESIDENCE,
    SHELTER,
    UNSHELTERED,
    INSTITUTION,
    OTHER
}
