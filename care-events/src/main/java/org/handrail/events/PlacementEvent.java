package org.handrail.events;

/**
 * What happens between detox and long-term treatment.
 *
 * <pre>
 * drafted ──► requested ──► acknowledged ──► accepted ──► appointment booked ──► attended
 *        └──► refused by    │           ├──► declined                 │  ▲  └──► missed
 *             the person    │           └──► waitlisted               ▼  │
 *                           └──► withdrawn   ──► interim service    rescheduled, cancelled, reminded
 *                                            ──► wait agreed
 * accepted ──► admitted ──► service delivered … ──► discharged
 * </pre>
 */
public sealed interface PlacementEvent extends CareEvent
        permits ReferralEvent,
                ReferralRefused,
                InterimServiceGiven,
                AppointmentEvent,
                PlacementAdmitted,
                PlacementDischarged,
                ServiceDelivered {}
