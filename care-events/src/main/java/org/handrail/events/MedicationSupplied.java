package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.Between;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.Provision;
import org.jspecify.annotations.Nullable;

/**
 * Medication for opioid use disorder was dispensed or administered.
 *
 * @param program the program that supplied it, or null where the partner names none
 * @param daysSupply for how many days it lasts, 1 to 366; null where the record lacks it, and the pathway's default for the form
 *     holds
 * @param given how it reached the person
 * @param nextDose the day the next injection, implant or dose is planned for, or null where none is
 */
public record MedicationSupplied(
        Medication medication,
        @Nullable ProgramId program,

        @Nullable @Between(least = 1, greatest = MedicationSupplied.LONGEST_SUPPLY_DAYS)
        Integer daysSupply,

        Provision given,
        @Nullable LocalDate nextDose)
        implements AftercareEvent {
    /** The longest supply that can be. */
    public static final int LONGEST_SUPPLY_DAYS = 366;

    public MedicationSupplied {
        InvalidValue.unlessWithin("daysSupply", daysSupply, 1, LONGEST_SUPPLY_DAYS);
    }

    /** A supply given the way its form usually is. */
    public MedicationSupplied(Medication medication, @Nullable ProgramId program, @Nullable Integer daysSupply) {
        this(medication, program, daysSupply, Provision.usualOf(medication.form()), null);
    }
}
