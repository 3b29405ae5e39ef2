package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.Disposition;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * Withdrawal management was completed and the person left. The clock of the first weeks starts here.
 *
 * @param level the level of care of the stay, or null where the partner does not say
 * @param disposition where the person went, or null where the partner does not say
 * @param medicationSuppliedUntil the last day, in the zone of the program, that medication handed over at discharge
 *     covers; null where none was handed over or it is not known
 */
public record DetoxCompleted(
        StayId stay,
        ProgramId program,
        @Nullable LevelOfCare level,
        @Nullable Disposition disposition,
        @Nullable LocalDate medicationSuppliedUntil)
        implements DetoxEvent {}
