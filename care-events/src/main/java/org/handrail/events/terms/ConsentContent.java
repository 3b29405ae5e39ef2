package org.handrail.events.terms;

/** What a consent allows to be disclosed (42 CFR 2.31). */
public enum ConsentContent {
    EVERYTHING,
    ATTENDANCE,
    REFERRAL,
    MEDICATION,
    PLAN,
    CONTACT
}
