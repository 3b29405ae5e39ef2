package org.handrail.events;

import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * A referral was written and is not sent yet: consent that covers its receiver is needed first.
 *
 * @param program the program that refers
 * @param to the program to be asked
 * @param stay the stay that the referral follows, or null where it follows none
 * @param level the level of care to be asked for, or null where it is left to the receiver
 */
public record ReferralDrafted(
        ReferralId referral,
        ProgramId program,
        ProgramId to,
        @Nullable StayId stay,
        @Nullable LevelOfCare level) implements ReferralEvent, FollowsStay {}
