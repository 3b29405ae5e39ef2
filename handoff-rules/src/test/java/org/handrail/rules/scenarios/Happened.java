package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;

import java.time.LocalDate;
import java.util.Set;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ContactMade;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.WarningSignReported;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.DischargeReason;
import org.handrail.events.terms.Disposition;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.Provision;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.events.terms.WarningStage;
import org.jspecify.annotations.Nullable;

/** What opens the rows, and what meets them. */
final class Happened {

    static final ReferralId REFERRAL = new ReferralId(named("R"));
    static final AppointmentId APPOINTMENT = new AppointmentId(named("A"));
    static final EnrolmentId ENROLMENT = new EnrolmentId(named("E"));
    static final CheckInId CHECK_IN = new CheckInId(named("C"));
    static final StayId HOUSE_STAY = new StayId(named("placement"));
    static final CareEvent CONTACT = new ContactMade(new CaseId(named("case")), Channel.CALL);
    static final CareEvent SERVICE = new ServiceDelivered(CLINIC, ServiceKind.COUNSELLING, null);
    static final CareEvent ELSEWHERE = new PlacementAdmitted(new StayId(named("next")), CLINIC, null, null);

    private Happened() {}

    static CareEvent requested() {
        return new ReferralRequested(REFERRAL, DETOX, HOUSE, STAY, null);
    }

    static CareEvent waitlisted() {
        return new ReferralWaitlisted(REFERRAL, HOUSE, null);
    }

    static CareEvent discharged() {
        return new DetoxCompleted(STAY, DETOX, null, Disposition.HOME, null);
    }

    static CareEvent leftResidential() {
        return new PlacementDischarged(
                HOUSE_STAY, HOUSE, new LevelOfCare(3, "3.5"), DischargeReason.COMPLETED, null, null);
    }

    static CareEvent booked(String start) {
        return new AppointmentBooked(APPOINTMENT, HOUSE, Week.instant(start), REFERRAL);
    }

    static CareEvent servedAtHouse() {
        return new ServiceDelivered(HOUSE, ServiceKind.COUNSELLING, null);
    }

    static CareEvent consent(String name, @Nullable LocalDate expires) {
        return new ConsentGiven(
                new ConsentId(named(name)),
                DETOX,
                Set.of(HOUSE),
                Set.of(),
                ConsentPurpose.TREATMENT,
                null,
                Set.of(ConsentContent.EVERYTHING),
                expires);
    }

    static CareEvent dischargePlanned(String discharge, @Nullable MedicationPlan plan) {
        return new DischargePlanned(
                STAY, DETOX, new CareTime.Moment(Week.instant(discharge)), null, Set.of(), null, null, plan);
    }

    static CareEvent naltrexonePlanned() {
        return naltrexonePlanned("2026-02-28");
    }

    /** For ten days after the last opioid. */
    static CareEvent naltrexonePlanned(String opioidFreeSince) {
        return dischargePlanned(
                "Wed 09:00",
                new MedicationPlan(
                        MedicationPlan.Choice.PLANNED,
                        medication(Ingredient.NALTREXONE, Form.MONTHLY_INJECTION),
                        LocalDate.parse(opioidFreeSince),
                        null));
    }

    static CareEvent sign(WarningStage stage) {
        return new WarningSignReported(ENROLMENT, CLINIC, stage);
    }

    static CareEvent brixadi() {
        Medication medication =
                new Medication(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, Medication.Brand.BRIXADI, null);
        return new MedicationSupplied(medication, CLINIC, null, Provision.ADMINISTERED, null);
    }

    static CareEvent supplied(Ingredient ingredient, Form form, @Nullable Integer days) {
        return new MedicationSupplied(medication(ingredient, form), CLINIC, days, Provision.usualOf(form), null);
    }

    static Medication medication(Ingredient ingredient, Form form) {
        return new Medication(ingredient, form, null, null);
    }
}
