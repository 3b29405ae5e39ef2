package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;

/** What becomes of a referral that the partner names. */
public sealed interface ReferralEvent extends PlacementEvent, NamesReferral
        permits ReferralDrafted,
                ReferralRequested,
                ReferralAcknowledged,
                ReferralAccepted,
                ReferralDeclined,
                ReferralWaitlisted,
                WaitAgreed,
                ReferralWithdrawn {

    @Override
    ReferralId referral();

    @Override
    ProgramId program();
}
