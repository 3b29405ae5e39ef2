package org.handrail.events;

import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * One program asked another to take a person over. From here on the receiver owes an answer.
 *
 * @param program the program that refers
 * @param to the program asked
 * @param stay the stay that the referral follows, or null where it follows none
 * @param level the level of care asked for, or null where it is left to the receiver
 */
public record ReferralRequested(
        ReferralId referral,
        ProgramId program,
        ProgramId to,
        @Nullable StayId stay,
        @Nullable LevelOfCare level) implements ReferralEvent, FollowsStay {}
