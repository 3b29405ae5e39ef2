package org.handrail.events;

import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.WithdrawnReason;
import org.jspecify.annotations.Nullable;

/**
 * The referrer took the referral back; no answer is owed any more.
 *
 * @param program the program that referred
 * @param reason why it was taken back
 * @param other what else it was, where the list says "other"
 */
public record ReferralWithdrawn(
        ReferralId referral,
        ProgramId program,
        WithdrawnReason reason,
        @Nullable OtherText other) implements ReferralEvent {
    public ReferralWithdrawn {
        OtherText.standsBeside(reason == WithdrawnReason.OTHER, other);
    }
}
