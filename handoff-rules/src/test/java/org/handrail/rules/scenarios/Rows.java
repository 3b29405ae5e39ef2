package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Happened.APPOINTMENT;
import static org.handrail.rules.scenarios.Happened.CHECK_IN;
import static org.handrail.rules.scenarios.Happened.CONTACT;
import static org.handrail.rules.scenarios.Happened.ELSEWHERE;
import static org.handrail.rules.scenarios.Happened.ENROLMENT;
import static org.handrail.rules.scenarios.Happened.REFERRAL;
import static org.handrail.rules.scenarios.Happened.SERVICE;
import static org.handrail.rules.scenarios.Happened.booked;
import static org.handrail.rules.scenarios.Happened.brixadi;
import static org.handrail.rules.scenarios.Happened.consent;
import static org.handrail.rules.scenarios.Happened.discharged;
import static org.handrail.rules.scenarios.Happened.leftResidential;
import static org.handrail.rules.scenarios.Happened.medication;
import static org.handrail.rules.scenarios.Happened.naltrexonePlanned;
import static org.handrail.rules.scenarios.Happened.requested;
import static org.handrail.rules.scenarios.Happened.servedAtHouse;
import static org.handrail.rules.scenarios.Happened.sign;
import static org.handrail.rules.scenarios.Happened.supplied;
import static org.handrail.rules.scenarios.Happened.waitlisted;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.CareEvent;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DoseMissed;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationStopped;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.OverdoseReported;
import org.handrail.events.PlanFiled;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.Released;
import org.handrail.events.ReminderSent;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.Disposition;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.PlanPart;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.WarningStage;
import org.handrail.rules.pathway.Rule;

/**
 * Every row of the table of handoffs, told once: what opens it, when it falls due, and what meets it.
 *
 * @param due when it falls due, in the words of {@link Week}; a day alone is its end
 * @param metBy what meets it, whenever that happens
 */
record Rows(String rule, List<Told> opened, String due, CareEvent metBy) {

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

    /** The rows, and the measures beside them. */
    static List<Rows> andMeasures() {
        List<Rows> all = new ArrayList<>(all());
        all.addAll(MeasureRows.all());
        return all;
    }

    boolean isMeasure() {
        return definition().isMeasure();
    }

    /** The row of this rule. */
    static Rows of(String rule) {
        return all().stream().filter(row -> row.rule.equals(rule)).findFirst().orElseThrow();
    }

    private static Rows row(String rule, String due, CareEvent metBy, CareEvent opened) {
        return new Rows(rule, List.of(told(opened, MONDAY)), due, metBy);
    }
}
