package org.handrail.events.terms;

import org.jspecify.annotations.Nullable;

/**
 * Medication for opioid use disorder.
 *
 * @param form how it is taken, which decides how long it lasts; null where the partner does not say
 * @param brand the product where its schedule depends on it, or null
 * @param other what else it was; stands beside {@code OTHER} ingredients alone, and may be missing there
 */
public record Medication(
        Ingredient ingredient,
        @Nullable Form form,
        @Nullable Brand brand,
        @Nullable OtherText other) {

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

    /** Long-acting products whose labels give different intervals (domain.md, "Handoffs to watch", 19 and 20). */
    public enum Brand {
        SUBLOCADE,
        BRIXADI,
        VIVITROL;

        private boolean fits(Ingredient ingredient, @Nullable Form form) {
            boolean monthly = form == Form.MONTHLY_INJECTION;
            return switch (this) {
                case SUBLOCADE -> ingredient == Ingredient.BUPRENORPHINE && monthly;
                case BRIXADI -> ingredient == Ingredient.BUPRENORPHINE && (monthly || form == Form.WEEKLY_INJECTION);
                case VIVITROL -> ingredient == Ingredient.NALTREXONE && monthly;
            };
        }
    }

    public Medication {
        if (brand != null && !brand.fits(ingredient, form)) {
            throw new InvalidValue(
                    "the brand is of another ingredient or form", "the ingredient and form of the brand");
        }
        OtherText.standsOnlyBeside(ingredient == Ingredient.OTHER, other);
    }

    /** A medication of no particular brand. */
    public Medication(Ingredient ingredient, @Nullable Form form) {
        this(ingredient, form, null, null);
    }
}
