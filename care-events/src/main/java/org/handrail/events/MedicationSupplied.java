package org.handrail.events;

import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Medication for opioid use disorder was dispensed or administered.
 *
 * @param program the program that supplied it, or null where the partner names none
 * @param daysSupply for how many days it lasts, 1 to 366; null where the record lacks it, and the pathway's default for
 *     the form holds
 */
public record MedicationSupplied(
        Medication medication,
        @Nullable ProgramId program,
        @Nullable Integer daysSupply) implements AftercareEvent {

    private static final int LONGEST_SUPPLY_DAYS = 366;

    public MedicationSupplied {
        if (daysSupply != null && (daysSupply < 1 || daysSupply > LONGEST_SUPPLY_DAYS)) {
            throw new InvalidValue(
                    "daysSupply is " + daysSupply, "a whole number of days from 1 to " + LONGEST_SUPPLY_DAYS);
        }
    }
}
