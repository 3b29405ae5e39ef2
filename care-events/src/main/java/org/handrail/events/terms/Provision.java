package org.handrail.events.terms;

import org.jspecify.annotations.Nullable;

/** How medication reached the person. */
public enum Provision {
    /** Handed over to be taken at home. */
    DISPENSED,
    /** Given on the spot: an injection, an implant, a first dose. */
    ADMINISTERED,
    /** Taken under the eyes of an opioid treatment program, day by day. */
    DOSED_AT_OTP;

    /** How a form is given where the record does not say. */
    public static Provision usualOf(Medication.@Nullable Form form) {
        return switch (form) {
            case WEEKLY_INJECTION, MONTHLY_INJECTION, IMPLANT -> ADMINISTERED;
            case ORAL, SUBLINGUAL, OTHER -> DISPENSED;
            case null -> DISPENSED;
        };
    }
}
