package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Happened.APPOINTMENT;
import static org.handrail.rules.scenarios.Happened.ENROLMENT;
import static org.handrail.rules.scenarios.Happened.REFERRAL;
import static org.handrail.rules.scenarios.Happened.SERVICE;
import static org.handrail.rules.scenarios.Happened.medication;
import static org.handrail.rules.scenarios.Happened.requested;
import static org.handrail.rules.scenarios.Happened.supplied;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.CareEvent;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.Incarcerated;
import org.handrail.events.MedicationStopped;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.terms.CancelledBy;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.EndReason;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.handrail.events.terms.WithdrawnReason;
import org.jspecify.annotations.Nullable;

/** What ends a row besides death. */
final class Excuses {

    /**
     * Something that ends it.
     *
     * @param before what has to be known besides
     * @param at when it happens, or null: shortly before the row falls due
     */
    record Excuse(
            CareEvent event, List<Told> before, @Nullable String at) {

        Told[] told(Instant shortlyBefore) {
            List<Told> told = new ArrayList<>(before);
            told.add(
                    at == null
                            ? new Told(event, new CareTime.Moment(shortlyBefore), shortlyBefore)
                            : Told.told(event, at));
            return told.toArray(Told[]::new);
        }

        @Override
        public String toString() {
            return event.getClass().getSimpleName();
        }
    }

    /** What a rule names as an end although it is met by it, whatever it was. */
    static final Map<String, Set<String>> SHADOWED = Map.of(
            "interim-service", Set.of("placement.admitted"),
            "wait-over", Set.of("placement.admitted"));

    private static final ReferralId OTHER = new ReferralId(named("S"));
    private static final List<Told> BOTH_ASKED = List.of(
            told(requested(), "Mon 09:00"), told(new ReferralRequested(OTHER, DETOX, CLINIC, STAY, null), "Mon 08:30"));
    private static final CareEvent IN_DETOX_AGAIN = new DetoxAdmitted(new StayId(named("again")), DETOX, null, null);
    private static final CareEvent TAKEN_ELSEWHERE = new ReferralAccepted(OTHER, CLINIC);
    private static final CareEvent ADMITTED_ELSEWHERE =
            new PlacementAdmitted(new StayId(named("elsewhere")), CLINIC, null, OTHER);
    private static final CareEvent STOPPED =
            new MedicationStopped(medication(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL), CLINIC, null, null);
    private static final CareEvent TABLETS = supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 7);
    private static final CareEvent NALTREXONE = supplied(Ingredient.NALTREXONE, Form.ORAL, 7);
    private static final CareEvent COMPLETED = new AftercareCompleted(ENROLMENT, CLINIC);

    private static final Map<String, List<Excuse>> ALL = Map.ofEntries(
            Map.entry("referral-made", simply(ended(EndReason.TRANSFERRED), ended(EndReason.INCARCERATED))),
            Map.entry("consent-for-referral", simply(withdrawn(), refused())),
            Map.entry("referral-acknowledged", calledOff(TAKEN_ELSEWHERE, ADMITTED_ELSEWHERE)),
            Map.entry("referral-decided", calledOff(TAKEN_ELSEWHERE, ADMITTED_ELSEWHERE)),
            Map.entry(
                    "appointment-set",
                    List.of(
                            new Excuse(TAKEN_ELSEWHERE, firstAskedEarlier(), "Mon 08:45"),
                            simply(withdrawn()).getFirst(),
                            simply(refused()).getFirst())),
            Map.entry("residential-arrival", simply(IN_DETOX_AGAIN)),
            Map.entry("interim-service", calledOff(TAKEN_ELSEWHERE)),
            Map.entry("wait-over", calledOff(TAKEN_ELSEWHERE)),
            Map.entry("reached-after-discharge", simply(IN_DETOX_AGAIN)),
            Map.entry("reminder-sent", simply(cancelled(), new HospitalAdmitted(null), new Incarcerated(null))),
            Map.entry("appointment-attended", simply(cancelled())),
            Map.entry("first-service-7", simply(IN_DETOX_AGAIN)),
            Map.entry("first-service-14", simply(IN_DETOX_AGAIN)),
            Map.entry("first-service-30", simply(IN_DETOX_AGAIN)),
            Map.entry("care-taken-up", simply(IN_DETOX_AGAIN)),
            Map.entry("supply-bridged", simply(IN_DETOX_AGAIN)),
            Map.entry("refill", simply(STOPPED, NALTREXONE, IN_DETOX_AGAIN)),
            Map.entry("dosed-again", simply(STOPPED, IN_DETOX_AGAIN)),
            Map.entry("next-injection-sublocade", simply(TABLETS, NALTREXONE, STOPPED)),
            Map.entry("next-injection-brixadi-weekly", simply(TABLETS, STOPPED)),
            Map.entry("next-injection-brixadi-monthly", simply(TABLETS, NALTREXONE, STOPPED)),
            Map.entry("next-injection-naltrexone", simply(STOPPED)),
            Map.entry("naltrexone-started", simply(declinedNaltrexone(), IN_DETOX_AGAIN)),
            Map.entry(
                    "naloxone-in-hand",
                    simply(
                            SERVICE,
                            new AppointmentAttended(APPOINTMENT, HOUSE),
                            ADMITTED_ELSEWHERE,
                            IN_DETOX_AGAIN,
                            new AftercareEnrolled(ENROLMENT, CLINIC, null))),
            Map.entry("next-level-of-care", simply(IN_DETOX_AGAIN)),
            Map.entry("contact-in-aftercare", simply(COMPLETED, IN_DETOX_AGAIN)),
            Map.entry("consent-renewed", simply(new ConsentRevoked(new ConsentId(named("K")), DETOX), COMPLETED)),
            Map.entry("aftercare-enrolled", simply(IN_DETOX_AGAIN)),
            Map.entry("plan-filed", simply(IN_DETOX_AGAIN)),
            Map.entry("check-in-held", simply(COMPLETED)),
            Map.entry("reached-after-release", simply(new Incarcerated(null))),
            Map.entry("service-after-release", simply(new Incarcerated(null))),
            Map.entry("care-after-hospital", simply(new HospitalAdmitted(null))));

    private Excuses() {}

    /** What ends this row besides death; nothing for some. */
    static List<Excuse> of(String rule) {
        return ALL.getOrDefault(rule, List.of());
    }

    private static List<Excuse> simply(CareEvent... events) {
        return List.of(events).stream()
                .map(event -> new Excuse(event, List.of(), null))
                .toList();
    }

    private static List<Excuse> calledOff(CareEvent... elsewhere) {
        List<Excuse> all = new ArrayList<>(simply(withdrawn(), refused()));
        for (CareEvent event : elsewhere) {
            all.add(new Excuse(event, BOTH_ASKED, null));
        }
        return all;
    }

    private static List<Told> firstAskedEarlier() {
        return List.of(
                told(requested(), "Mon 08:00"),
                told(new ReferralRequested(OTHER, DETOX, CLINIC, STAY, null), "Mon 08:30"));
    }

    private static CareEvent withdrawn() {
        return new ReferralWithdrawn(REFERRAL, DETOX, WithdrawnReason.NO_LONGER_NEEDED, null);
    }

    private static CareEvent refused() {
        return new ReferralRefused(REFERRAL, DETOX, STAY, null, null);
    }

    private static CareEvent ended(EndReason reason) {
        return new DetoxEnded(STAY, DETOX, null, reason, null, null);
    }

    private static CareEvent cancelled() {
        return new AppointmentCancelled(APPOINTMENT, HOUSE, CancelledBy.PERSON);
    }

    private static CareEvent declinedNaltrexone() {
        return Happened.dischargePlanned(
                "Wed 09:00", new MedicationPlan(MedicationPlan.Choice.DECLINED_BY_PERSON, null, null, null));
    }
}
