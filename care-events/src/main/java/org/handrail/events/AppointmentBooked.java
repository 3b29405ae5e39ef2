package org.handrail.events;

import java.time.Instant;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment was set.
 *
 * @param program the program that expects the person
 * @param start when the appointment begins
 * @param referral the referral it follows, or null where it follows none
 */
public record AppointmentBooked(
        AppointmentId appointment,
        ProgramId program,
        Instant start,
        @Nullable ReferralId referral) implements AppointmentEvent, NamesReferral {}
