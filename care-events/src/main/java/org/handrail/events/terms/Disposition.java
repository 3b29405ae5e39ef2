package org.handrail.events.terms;

/** Where a person went when detox was completed. */
public enum Disposition {
    HOME,
    RESIDENTIAL,
    INPATIENT,
    OUTPATIENT,
    RECOVERY_RESIDENCE,
    SHELTER,
    OTHER
}
