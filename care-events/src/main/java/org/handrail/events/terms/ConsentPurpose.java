package org.handrail.events.terms;

/** What a consented disclosure is for (42 CFR 2.31). */
public enum ConsentPurpose {
    TREATMENT_PAYMENT_OPERATIONS,
    TREATMENT,
    CARE_COORDINATION,
    /** Family, friends or peers are to help. */
    SUPPORT_BY_OTHERS,
    OTHER
}
