package org.handrail.events;

import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * The person was given a service while waiting for a place (45 CFR 96).
 *
 * @param referral the referral that waits, or null where the partner does not know it
 * @param program the program that gave it
 * @param kind what it was
 * @param other what else it was, where the list says "other"
 */
public record InterimServiceGiven(
        @Nullable ReferralId referral,
        ProgramId program,
        ServiceKind kind,
        @Nullable OtherText other) implements PlacementEvent, NamesReferral {
    public InterimServiceGiven {
        OtherText.standsBeside(kind == ServiceKind.OTHER, other);
    }
}
