package org.handrail.events;

/**
 * What happens between detox and long-term treatment.
 *
 * <pre>
 * requested ──► acknowledged ──► accepted ──► appointment booked ──► attended
 *                           └──► declined                 │  ▲  └──► missed
 *                                                         ▼  │
 *                                           rescheduled, cancelled
 * accepted ──► admitted ──► service delivered …
 * </pre>
 */
public sealed interface PlacementEvent extends CareEvent
        permits ReferralRequested,
                ReferralAcknowledged,
                ReferralAccepted,
                ReferralDeclined,
                AppointmentBooked,
                AppointmentRescheduled,
                AppointmentCancelled,
                AppointmentAttended,
                AppointmentMissed,
                PlacementAdmitted,
                ServiceDelivered {}
