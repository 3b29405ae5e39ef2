package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.EndReason;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * A stay ended otherwise than by completion or against advice.
 *
 * @param level the level of care of the stay, or null where the partner does not say
 * @param reason why it ended
 * @param other what else it was, where the list says "other"
 * @param medicationSuppliedUntil the last day, in the zone of the program, that medication handed over covers; null where none was
 *     handed over or it is not known
 */
public record DetoxEnded(
        StayId stay,
        ProgramId program,
        @Nullable LevelOfCare level,
        EndReason reason,
        @Nullable OtherText other,
        @Nullable LocalDate medicationSuppliedUntil)
        implements DetoxEvent {
    public DetoxEnded {
        OtherText.standsBeside(reason == EndReason.OTHER, other);
    }
}
