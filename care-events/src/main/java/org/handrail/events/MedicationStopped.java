package org.handrail.events;

import org.handrail.events.terms.Medication;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * A medication for opioid use disorder was stopped. The first four weeks without it are the most dangerous.
 *
 * @param program the program that reports it, or null where the partner names none
 * @param reason why, or null where the partner does not say
 * @param other what else it was, where the list says "other"
 */
public record MedicationStopped(
        Medication medication,
        @Nullable ProgramId program,
        @Nullable StopReason reason,
        @Nullable OtherText other) implements AftercareEvent {
    public MedicationStopped {
        OtherText.standsBeside(reason == StopReason.OTHER, other);
    }
}
