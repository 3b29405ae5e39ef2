package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Happened.APPOINTMENT;
import static org.handrail.rules.scenarios.Happened.CHECK_IN;
import static org.handrail.rules.scenarios.Happened.ENROLMENT;
import static org.handrail.rules.scenarios.Happened.REFERRAL;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;

import java.util.Map;
import java.util.Set;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.CareEvent;
import org.handrail.events.CheckInMissed;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.Medication;

/** What can become of a row besides: a reported miss, a move, a pause; and why a row knows none of that. */
final class Besides {

    /** What reports that it was missed, where anything does. */
    static final Map<String, CareEvent> MISSES = Map.of(
            "referral-made", new DetoxCompleted(STAY, DETOX, null, null, null),
            "consent-for-referral", Happened.requested(),
            "referral-decided", new ReferralDeclined(REFERRAL, HOUSE, DeclineReason.NO_CAPACITY),
            "appointment-attended", new AppointmentMissed(APPOINTMENT, HOUSE),
            "check-in-held", new CheckInMissed(CHECK_IN, ENROLMENT, CLINIC));

    /** What moves it, where anything does, to a later day. */
    static final Map<String, CareEvent> MOVES = Map.of(
            "referral-made", Happened.dischargePlanned("Mon+1 09:00", null),
            "reminder-sent", new AppointmentRescheduled(APPOINTMENT, HOUSE, Week.instant("Mon+1 14:00")),
            "appointment-attended", new AppointmentRescheduled(APPOINTMENT, HOUSE, Week.instant("Mon+1 14:00")),
            "naltrexone-started", Happened.naltrexonePlanned("2026-03-02"),
            "check-in-held",
                    new CheckInScheduled(
                            CHECK_IN, ENROLMENT, CLINIC, new CareTime.Moment(Week.instant("Mon+1 10:00"))));

    /** Of what comes again and again, the next moves it. */
    static final Set<String> CONTINUED = Set.of(
            "refill",
            "next-injection-sublocade",
            "next-injection-brixadi-weekly",
            "next-injection-brixadi-monthly",
            "next-injection-naltrexone",
            "contact-in-aftercare",
            "measure-pod");

    /** Of what comes again and again, another way out. */
    static final Map<String, CareEvent> SWITCHES = Map.of(
            "next-injection-naltrexone",
            Happened.supplied(Medication.Ingredient.BUPRENORPHINE, Medication.Form.SUBLINGUAL, 28));

    /** Why nothing pauses a row. */
    static final Map<String, String> NEVER_PAUSED = Map.of(
            "reminder-sent", "who lies in hospital or is in custody need not be reminded: it is excused",
            "consent-renewed", "a date set by law; wherever the person is, they can sign",
            "consent-revoked", "disclosure stops at once, wherever the person is");

    /** Why no other row can be reported missed. */
    static final String NO_MISS = "no event says that it did not come about: silence alone tells";

    /** Why nothing but death ends a row. */
    static final String NO_EXCUSE = "nothing else undoes it: it is met, or the person died";

    /** Why nothing but death excludes from a measure: what a measure leaves out it does not open. */
    static final String NO_EXCLUSION = "who is not counted at all is passed on, joined, or outside its ages and days";

    /** Why nothing pauses a measure. */
    static final String NO_PAUSE = "a measure counts days, wherever the person was";

    /** Why a row cannot be met before its last instant. */
    static final String AT_ONCE = "it is due at once: its first instant is its last";

    /** Why another row is not carried on. */
    static final String ONCE = "it is owed once";

    /** Why no other row is moved. */
    static final String NO_MOVE = "it is counted from what happened, which does not change";

    private Besides() {}
}
