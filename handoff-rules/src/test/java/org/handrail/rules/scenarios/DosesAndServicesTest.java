package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.events.finding.FindingState.DROPPED;
import static org.handrail.events.finding.FindingState.EXPECTED;
import static org.handrail.events.finding.FindingState.MET;
import static org.handrail.events.finding.FindingState.RECOVERED;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.served;
import static org.handrail.rules.scenarios.Told.told;

import java.time.LocalDate;
import org.handrail.events.DoseMissed;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.Provision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows 15, 18 and 19: several services, doses missed in a row, injections on the day planned for them. */
class DosesAndServicesTest {

    @Test
    void dosesMissedInARowAreOneDropThatGetsGraver() {
        var missed = given(missed("Mon 08:00"), missed("Tue 08:00"), missed("Wed 08:00"));
        missed.whenItIs("Wed 12:00").then("dosed-again", DROPPED);
        assertThat(missed.finding("dosed-again").stage()).isNull();
        assertThat(missed.whenItIs("Thu 00:00").finding("dosed-again").stage()).startsWith("three days");
    }

    @Test
    void aDoseMissedAfterTheNextWasGivenIsAnother() {
        given(missed("Mon 08:00"), dosed("Mon 15:00"), missed("Wed 08:00"))
                .whenItIs("Thu 12:00")
                .then("dosed-again", MET, DROPPED);
    }

    @Test
    void aDoseMissedAWeekAfterTheLastIsTheSameAndADayLaterAnother() {
        given(missed("Mon 08:00"), missed("Mon+1 08:00"))
                .whenItIs("Thu+1 12:00")
                .then("dosed-again", DROPPED);
        given(missed("Mon 08:00"), missed("Tue+1 08:00"))
                .whenItIs("Thu+1 12:00")
                .then("dosed-again", DROPPED, DROPPED);
    }

    @Test
    void oneMoreServiceIsNotEnough() {
        given(served(HOUSE, "Mon 09:00"), served(HOUSE, "Tue 09:00"))
                .whenItIs("Tue+5 00:00")
                .then("care-taken-up", DROPPED);
        given(served(HOUSE, "Mon 09:00"), served(HOUSE, "Tue 09:00"), served(CLINIC, "Sun+4 23:59"))
                .whenItIs("Tue+5 00:00")
                .then("care-taken-up", MET);
    }

    @Test
    void whereOneOfTwoIsHeardTooLateBothAre() {
        given(
                        served(HOUSE, "Mon 09:00"),
                        served(HOUSE, "Tue 09:00").heard("Tue+5 09:00"),
                        served(CLINIC, "Sun+4 23:59"))
                .whenItIs("Tue+5 12:00")
                .then("care-taken-up", RECOVERED);
    }

    @Test
    void theFirstTwoThatAreHeardInTimeCount() {
        var finding = given(
                        served(HOUSE, "Mon 09:00"),
                        served(HOUSE, "Tue 09:00").heard("Tue+5 09:00"),
                        served(CLINIC, "Thu 09:00"),
                        served(CLINIC, "Fri 09:00"))
                .whenItIs("Tue+5 12:00")
                .thenMet("care-taken-up")
                .finding("care-taken-up");
        assertThat(finding.settled()).isEqualTo(Week.instant("Fri 09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY_INJECTION, , next-injection-sublocade, 2026-03-24, 2026-03-24",
        "MONTHLY_INJECTION, , next-injection-sublocade, , 2026-03-30",
        "WEEKLY_INJECTION, , next-injection-brixadi-weekly, 2026-03-10, 2026-03-12",
        "WEEKLY_INJECTION, , next-injection-brixadi-weekly, , 2026-03-11",
        "MONTHLY_INJECTION, BRIXADI, next-injection-brixadi-monthly, 2026-03-24, 2026-03-31",
        "MONTHLY_INJECTION, BRIXADI, next-injection-brixadi-monthly, , 2026-04-06"
    })
    void theNextInjectionIsDueOnTheDayPlannedForItElseByItsLabel(
            Form form, Medication.@Nullable Brand brand, String rule, @Nullable LocalDate planned, LocalDate due) {
        Medication medication = new Medication(Ingredient.BUPRENORPHINE, form, brand, null);
        Told given =
                told(new MedicationSupplied(medication, CLINIC, null, Provision.ADMINISTERED, planned), "Mon 09:00");
        var finding = given(given).whenItIs("Mon 12:00").then(rule, EXPECTED).finding(rule);
        assertThat(finding.due())
                .isEqualTo(due.plusDays(1).atStartOfDay(Week.ZONE).toInstant().minusNanos(1));
    }

    @ParameterizedTest
    @CsvSource({"ORAL, 1", "SUBLINGUAL, 1", "WEEKLY_INJECTION, 7", "MONTHLY_INJECTION, 31", "IMPLANT, 180"})
    void whereTheRecordLacksItASupplyLastsAsItsFormUsuallyDoes(Form form, int days) {
        Told supply = told(Happened.supplied(Ingredient.BUPRENORPHINE, form, null), "Mon 09:00");
        assertThat(given(supply).whenItIs("Mon 12:00").finding("measure-pod").due())
                .as("eight days after its end")
                .isEqualTo(Week.day("Mon")
                        .plusDays(days + 8L)
                        .atStartOfDay(Week.ZONE)
                        .toInstant()
                        .minusNanos(1));
    }

    private static Told missed(String when) {
        return told(new DoseMissed(CLINIC, null, null), when);
    }

    private static Told dosed(String when) {
        return told(Happened.supplied(Ingredient.METHADONE, Form.ORAL, 1), when);
    }
}
