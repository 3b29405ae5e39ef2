package org.handrail.events.terms;

/** What kind of service was delivered. */
public enum ServiceKind {
    COUNSELLING,
    GROUP,
    FAMILY,
    MEDICAL,
    PEER,
    SUPPORT_GROUP,
    SOBER_LIVING,
    TELEHEALTH,
    OTHER
}
