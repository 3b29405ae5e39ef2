package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;

/**
 * The receiving program confirmed that it has the referral. It has not decided yet.
 *
 * @param program the program that received it
 */
public record ReferralAcknowledged(ReferralId referral, ProgramId program) implements ReferralEvent {}
