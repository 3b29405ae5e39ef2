package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;

/**
 * Everybody concerned, the person too, agreed to wait; until then nothing is owed.
 *
 * @param program the program that agreed to it
 * @param until the last day of the wait, in the zone of the program
 */
public record WaitAgreed(ReferralId referral, ProgramId program, LocalDate until) implements ReferralEvent {}
