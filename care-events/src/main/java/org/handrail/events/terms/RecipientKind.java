package org.handrail.events.terms;

/** Recipients that a consent names by what they are, not by name. */
public enum RecipientKind {
    TREATING_PROVIDERS,
    HEALTH_PLAN,
    /** A person whom the coordinators may call about the one they cannot reach. */
    CONTACT_PERSON,
    COURT_OR_PROBATION,
    OTHER
}
