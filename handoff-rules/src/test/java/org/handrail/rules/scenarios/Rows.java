package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.ContactMade;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.DoseMissed;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.OverdoseReported;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.PlanFiled;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.Released;
import org.handrail.events.ReminderSent;
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
import org.handrail.events.terms.PlanPart;
import org.handrail.events.terms.Provision;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.events.terms.WarningStage;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Every row of the table of handoffs, told once: what opens it, when it falls due, and what meets it.
 *
 * @param due when it falls due, in the words of {@link Week}; a day alone is its end
 * @param metBy what meets it, whenever that happens
 */
record Rows(String rule, List<Told> opened, String due, CareEvent metBy) {

    static final ReferralId REFERRAL = new ReferralId(named("R"));
    static final AppointmentId APPOINTMENT = new AppointmentId(named("A"));
    static final EnrolmentId ENROLMENT = new EnrolmentId(named("E"));
    static final CheckInId CHECK_IN = new CheckInId(named("C"));
    private static final StayId HOUSE_STAY = new StayId(named("placement"));
    private static final CareEvent CONTACT = new ContactMade(new CaseId(named("case")), Channel.CALL);
    private static final CareEvent SERVICE = new ServiceDelivered(CLINIC, ServiceKind.COUNSELLING, null);
    private static final CareEvent ELSEWHERE = new PlacementAdmitted(new StayId(named("next")), CLINIC, null, null);
    private static final String MONDAY = "Mon 09:00";

    /** All of them. A discharge on Monday at nine, unless the row is about something else. */
    static List<Rows> all() {
        return List.of(
                row("referral-made", "Wed 09:00", requested(), new DetoxAdmitted(STAY, DETOX, null, null)),
                row(
                        "consent-for-referral",
                        "Wed",
                        consent("K", null),
                        new ReferralDrafted(REFERRAL, DETOX, HOUSE, STAY, null)),
                row("referral-acknowledged", "Tue", new ReferralAcknowledged(REFERRAL, HOUSE), requested()),
                row(
                        "referral-decided",
                        "Wed",
                        new ReferralAccepted(REFERRAL, HOUSE),
                        new ReferralAcknowledged(REFERRAL, HOUSE)),
                row("appointment-set", "Tue", booked("Thu 14:00"), new ReferralAccepted(REFERRAL, HOUSE)),
                row(
                        "residential-arrival",
                        "Tue",
                        ELSEWHERE,
                        new DetoxCompleted(STAY, DETOX, null, Disposition.RESIDENTIAL, null)),
                row(
                        "interim-service",
                        "Wed 09:00",
                        new InterimServiceGiven(REFERRAL, HOUSE, ServiceKind.PEER, null),
                        waitlisted()),
                row("wait-over", "Mon+2", ELSEWHERE, waitlisted()),
                row("reached-after-discharge", "Tue 09:00", CONTACT, discharged()),
                row("reached-after-leaving", "Tue 09:00", CONTACT, new LeftAgainstAdvice(STAY, DETOX, null, null)),
                row("reminder-sent", "Wed 14:00", new ReminderSent(APPOINTMENT, HOUSE, null), booked("Thu 14:00")),
                row("appointment-attended", "Fri 03:59:59", servedAtHouse(), booked("Thu 14:00")),
                row("first-service-7", "Mon+1", SERVICE, discharged()),
                row("first-service-14", "Mon+2", SERVICE, discharged()),
                row("first-service-30", "Wed+4", SERVICE, discharged()),
                row(
                        "care-taken-up",
                        "Sun+4",
                        supplied(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, null),
                        SERVICE),
                row(
                        "supply-bridged",
                        "Fri",
                        supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 7),
                        new DetoxCompleted(STAY, DETOX, null, null, LocalDate.parse("2026-03-05"))),
                row(
                        "refill",
                        "Mon+1",
                        supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 7),
                        supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 7)),
                row(
                        "dosed-again",
                        "Mon",
                        supplied(Ingredient.METHADONE, Form.ORAL, 1),
                        new DoseMissed(CLINIC, null, null)),
                row(
                        "next-injection-sublocade",
                        "Mon+4",
                        supplied(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, null),
                        supplied(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, null)),
                row(
                        "next-injection-brixadi-weekly",
                        "Wed+1",
                        supplied(Ingredient.BUPRENORPHINE, Form.WEEKLY_INJECTION, null),
                        supplied(Ingredient.BUPRENORPHINE, Form.WEEKLY_INJECTION, null)),
                row("next-injection-brixadi-monthly", "Mon+5", brixadi(), brixadi()),
                row(
                        "next-injection-naltrexone",
                        "Mon+4",
                        supplied(Ingredient.NALTREXONE, Form.MONTHLY_INJECTION, null),
                        supplied(Ingredient.NALTREXONE, Form.MONTHLY_INJECTION, null)),
                row(
                        "naltrexone-started",
                        "Tue+1",
                        supplied(Ingredient.NALTREXONE, Form.MONTHLY_INJECTION, null),
                        naltrexonePlanned()),
                row("naloxone-in-hand", "Mon", new NaloxoneSupplied(STAY, DETOX, null), discharged()),
                row("next-level-of-care", "Mon+1", SERVICE, leftResidential()),
                row("contact-in-aftercare", "Wed+4", CONTACT, new AftercareEnrolled(ENROLMENT, CLINIC, null)),
                row("reached-after-overdose", "Tue 09:00", CONTACT, new OverdoseReported(CLINIC)),
                row("service-after-overdose", "Mon+1", SERVICE, new OverdoseReported(CLINIC)),
                row("consent-renewed", "Fri+1", consent("L", null), consent("K", LocalDate.parse("2026-03-27"))),
                row(
                        "consent-revoked",
                        MONDAY,
                        consent("L", null),
                        new ConsentRevoked(new ConsentId(named("K")), DETOX)),
                row("aftercare-enrolled", "Mon+1", new AftercareEnrolled(ENROLMENT, CLINIC, null), leftResidential()),
                row(
                        "plan-filed",
                        "Mon+1",
                        new PlanFiled(ENROLMENT, CLINIC, Set.of(PlanPart.TRIGGERS), null),
                        leftResidential()),
                row(
                        "check-in-held",
                        "Thu 03:59:59",
                        new CheckInCompleted(CHECK_IN, ENROLMENT, CLINIC, null),
                        new CheckInScheduled(
                                CHECK_IN, ENROLMENT, CLINIC, new CareTime.Moment(Week.instant("Wed 10:00")))),
                row(
                        "off-medication",
                        "Tue 09:00",
                        CONTACT,
                        new MedicationStopped(
                                medication(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL), CLINIC, null, null)),
                row("warning-sign-emotional", "Thu 09:00", CONTACT, sign(WarningStage.EMOTIONAL)),
                row("warning-sign-mental", "Tue 09:00", CONTACT, sign(WarningStage.MENTAL)),
                row("warning-sign-physical", "Mon", CONTACT, sign(WarningStage.PHYSICAL)),
                row("reached-after-release", "Tue 09:00", CONTACT, new Released(CLINIC)),
                row("service-after-release", "Mon+1", SERVICE, new Released(CLINIC)),
                row("care-after-hospital", "Wed", SERVICE, new HospitalDischarged(CLINIC)));
    }

    /** When it falls due: an end of a day is the last instant of it. */
    Instant dueInstant() {
        Instant said = Week.instant(due);
        return due.endsWith(":59:59") ? said.plusSeconds(1).minusNanos(1) : said;
    }

    /** The rule as the pathway has it. */
    Rule definition() {
        return Scenario.PATHWAY.rules().stream()
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return rule;
    }

    /** The row of this rule. */
    static Rows of(String rule) {
        return all().stream().filter(row -> row.rule.equals(rule)).findFirst().orElseThrow();
    }

    private static Rows row(String rule, String due, CareEvent metBy, CareEvent opened) {
        return new Rows(rule, List.of(told(opened, MONDAY)), due, metBy);
    }

    static CareEvent requested() {
        return new ReferralRequested(REFERRAL, DETOX, HOUSE, STAY, null);
    }

    private static CareEvent waitlisted() {
        return new ReferralWaitlisted(REFERRAL, HOUSE, null);
    }

    private static CareEvent discharged() {
        return new DetoxCompleted(STAY, DETOX, null, Disposition.HOME, null);
    }

    private static CareEvent leftResidential() {
        return new PlacementDischarged(
                HOUSE_STAY, HOUSE, new LevelOfCare(3, "3.5"), DischargeReason.COMPLETED, null, null);
    }

    static CareEvent booked(String start) {
        return new AppointmentBooked(APPOINTMENT, HOUSE, Week.instant(start), REFERRAL);
    }

    private static CareEvent servedAtHouse() {
        return new ServiceDelivered(HOUSE, ServiceKind.COUNSELLING, null);
    }

    private static CareEvent consent(String name, @Nullable LocalDate expires) {
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

    private static CareEvent naltrexonePlanned() {
        return new DischargePlanned(
                STAY,
                DETOX,
                new CareTime.Moment(Week.instant("Wed 09:00")),
                null,
                Set.of(),
                null,
                null,
                new MedicationPlan(
                        MedicationPlan.Choice.PLANNED,
                        medication(Ingredient.NALTREXONE, Form.MONTHLY_INJECTION),
                        LocalDate.parse("2026-02-28"),
                        null));
    }

    private static CareEvent sign(WarningStage stage) {
        return new WarningSignReported(ENROLMENT, CLINIC, stage);
    }

    private static CareEvent brixadi() {
        Medication medication =
                new Medication(Ingredient.BUPRENORPHINE, Form.MONTHLY_INJECTION, Medication.Brand.BRIXADI, null);
        return new MedicationSupplied(medication, CLINIC, null, Provision.ADMINISTERED, null);
    }

    static CareEvent supplied(Ingredient ingredient, Form form, @Nullable Integer days) {
        return new MedicationSupplied(medication(ingredient, form), CLINIC, days, Provision.usualOf(form), null);
    }

    private static Medication medication(Ingredient ingredient, Form form) {
        return new Medication(ingredient, form, null, null);
    }
}
