package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * A person left withdrawal management before its end and against the advice of its clinicians.
 *
 * @param level the level of care of the stay, or null where the partner does not say
 * @param medicationSuppliedUntil the last day, in the zone of the program, that medication handed over covers; null
 *     where none was handed over or it is not known
 */
public record LeftAgainstAdvice(
        StayId stay,
        ProgramId program,
        @Nullable LevelOfCare level,
        @Nullable LocalDate medicationSuppliedUntil) implements DetoxEvent {}
