package org.handrail.events.older;

import org.handrail.events.CareEvent;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.terms.Between;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Medication was supplied, as it was reported before the record said how it was given, of which brand, and when the next
 * dose is planned.
 *
 * @param medication what was supplied
 * @param program the program that supplied it, or null where the partner names none
 * @param daysSupply for how many days it lasts, 1 to 366; null where the record lacks it
 */
public record MedicationSuppliedV1(
        Medication medication,
        @Nullable ProgramId program,

        @Nullable @Between(least = 1, greatest = MedicationSupplied.LONGEST_SUPPLY_DAYS)
        Integer daysSupply)
        implements OlderShape {

    /**
     * What was supplied.
     *
     * @param form how it is taken; null where the partner does not say
     */
    public record Medication(
            Ingredient ingredient, @Nullable Form form) {}

    public MedicationSuppliedV1 {
        InvalidValue.unlessWithin("daysSupply", daysSupply, 1, MedicationSupplied.LONGEST_SUPPLY_DAYS);
    }

    /** Given the way its form usually is: the record did not say, and no rule of that time asked. */
    @Override
    public CareEvent lifted() {
        return new MedicationSupplied(
                new org.handrail.events.terms.Medication(medication.ingredient(), medication.form()),
                program,
                daysSupply);
    }
}
