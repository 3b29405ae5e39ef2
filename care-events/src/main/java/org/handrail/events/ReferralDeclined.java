package org.handrail.events;

import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * The receiving program will not take the person, who therefore needs another referral.
 *
 * @param program the program that declines
 * @param reason why
 * @param other why else; stands beside {@code OTHER} alone, and may be missing there
 */
public record ReferralDeclined(
        ReferralId referral,
        ProgramId program,
        DeclineReason reason,
        @Nullable OtherText other) implements ReferralEvent {
    public ReferralDeclined {
        OtherText.standsOnlyBeside(reason == DeclineReason.OTHER, other);
    }

    /** A decline of which the list says enough. */
    public ReferralDeclined(ReferralId referral, ProgramId program, DeclineReason reason) {
        this(referral, program, reason, null);
    }
}
