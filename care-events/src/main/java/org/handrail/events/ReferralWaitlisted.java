package org.handrail.events;

import java.time.LocalDate;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * The receiving program has no place now and put the person on its waiting list.
 *
 * @param program the program that will take the person
 * @param expected the day, in the zone of the program, on which a place is expected; null where nobody can tell
 */
public record ReferralWaitlisted(
        ReferralId referral, ProgramId program, @Nullable LocalDate expected) implements ReferralEvent {}
