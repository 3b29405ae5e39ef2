package org.handrail.events;

import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/**
 * The person wants no referral, or not this one, and it is on record that they were asked.
 *
 * @param referral the referral refused, or null where the person wants none at all
 * @param program the program that asked them
 * @param stay the stay that a referral would follow, or null where it would follow none
 * @param reason what stands in the way, or null where the partner does not say
 * @param other what else it was, where the list says "other"
 */
public record ReferralRefused(
        @Nullable ReferralId referral,
        ProgramId program,
        @Nullable StayId stay,
        @Nullable Barrier reason,
        @Nullable OtherText other)
        implements PlacementEvent, NamesReferral, FollowsStay {
    public ReferralRefused {
        OtherText.standsBeside(reason == Barrier.OTHER, other);
    }
}
