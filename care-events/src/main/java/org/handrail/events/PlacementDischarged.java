package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.DischargeReason;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * The person left the program that had taken over.
 *
 * @param level the level of care of the stay, or null where the partner does not say
 * @param reason why the stay ended
 * @param other what else it was, where the list says "other"
 * @param medicationSuppliedUntil the last day, in the zone of the program, that medication handed over covers; null where none was
 *     handed over or it is not known
 */
public record PlacementDischarged(
        StayId stay,
        ProgramId program,
        @Nullable LevelOfCare level,
        DischargeReason reason,
        @Nullable OtherText other,
        @Nullable LocalDate medicationSuppliedUntil)
        implements PlacementEvent, NamesStay {
    public PlacementDischarged {
        OtherText.standsBeside(reason == DischargeReason.OTHER, other);
    }
}
