package org.handrail.events;

import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;

/**
 * The receiving program will take the person.
 *
 * @param program the program that accepts
 */
public record ReferralAccepted(ReferralId referral, ProgramId program) implements ReferralEvent {}
