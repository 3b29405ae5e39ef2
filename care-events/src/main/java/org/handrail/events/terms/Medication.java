package org.handrail.events.terms;

import org.jspecify.annotations.Nullable;

/**
 * Medication for opioid use disorder.
 *
 * @param form how it is taken, which decides how long it lasts; null where the partner does not say
 */
public record Medication(Ingredient ingredient, @Nullable Form form) {

    /** The ingredient that matters; RxNorm ingredient codes 1819, 6813, 7243 (domain.md, "Codes seen in partner data"). */
    public enum Ingredient {
        BUPRENORPHINE,
        METHADONE,
        NALTREXONE,
        OTHER
    }

    /** How it is taken. */
    public enum Form {
        ORAL,
        SUBLINGUAL,
        WEEKLY_INJECTION,
        MONTHLY_INJECTION,
        IMPLANT,
        OTHER
    }
}
