package org.handrail.events;

import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * A person was admitted to withdrawal management.
 *
 * @param level the level of care of the stay, or null where the partner does not say
 * @param plannedDischarge when the stay is planned to end, or null where nothing is planned yet
 */
public record DetoxAdmitted(
        StayId stay,
        ProgramId program,
        @Nullable LevelOfCare level,
        @Nullable CareTime plannedDischarge) implements DetoxEvent {}
