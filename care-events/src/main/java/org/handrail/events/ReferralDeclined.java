package org.handrail.events;

import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;

/**
 * The receiving program will not take the person, who therefore needs another referral.
 *
 * @param program the program that declines
 */
public record ReferralDeclined(ReferralId referral, ProgramId program, DeclineReason reason)
        implements PlacementEvent, NamesReferral {}
