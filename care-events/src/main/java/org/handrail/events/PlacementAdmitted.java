package org.handrail.events;

import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * The person was admitted to the program that takes over.
 *
 * @param level the level of care of the stay, or null where the partner does not say
 * @param referral the referral it follows, or null where the person came without one
 */
public record PlacementAdmitted(
        StayId stay,
        ProgramId program,
        @Nullable LevelOfCare level,
        @Nullable ReferralId referral) implements PlacementEvent, NamesStay, NamesReferral {}
