package org.handrail.events;

import org.handrail.events.terms.ReferralId;
import org.jspecify.annotations.Nullable;

/** An event that belongs to a referral, or may. */
public interface NamesReferral {

    /** The referral, or null where the partner named none: then person, program and window decide. */
    @Nullable
    ReferralId referral();
}
