package org.handrail.events.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was planned about medication for the time after discharge.
 *
 * @param choice what was decided
 * @param medication what is planned; null unless it is planned
 * @param opioidFreeSince the first day without opioids, from which naltrexone needs 7 to 10 days; null where it is not known
 * @param firstDose the day of the first dose, or null where it is not set
 */
public record MedicationPlan(
        Choice choice,
        @Nullable Medication medication,
        @Nullable LocalDate opioidFreeSince,
        @Nullable LocalDate firstDose) {

    /** What was decided. */
    public enum Choice {
        PLANNED,
        DECLINED_BY_PERSON,
        NOT_INDICATED,
        UNDECIDED
    }

    public MedicationPlan {
        if ((choice == Choice.PLANNED) != (medication != null)) {
            throw new InvalidValue(
                    "choice and medication do not fit", "a medication where it is planned, and only there");
        }
        if (choice != Choice.PLANNED && firstDose != null) {
            throw new InvalidValue(
                    "a first dose of nothing planned", "a first dose where medication is planned, and only there");
        }
    }
}
