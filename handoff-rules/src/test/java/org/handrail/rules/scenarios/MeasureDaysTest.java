package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.admitted;
import static org.handrail.rules.scenarios.Told.died;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.served;
import static org.handrail.rules.scenarios.Told.supplied;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.events.CareEvent;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.EdVisited;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.DischargeReason;
import org.handrail.events.terms.EdReason;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.StayId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the measures count days, and whom they count: the table of measures, line by line. */
class MeasureDaysTest {

    private static final String AT_THE_END = "Mon+12 09:00";

    @Test
    void after3453AVisitOfTheDayOfDischargeDoesNotCountButTheNextDayDoes() {
        given(leftHouse("Mon 09:00"), served(CLINIC, "Mon 15:00"))
                .whenItIs(AT_THE_END)
                .thenDropped("measure-3453-7");
        given(leftHouse("Mon 09:00"), served(CLINIC, "Tue 00:00"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-3453-7");
    }

    @Test
    void after3453MedicationCountsFromTheDayOfDischargeOn() {
        given(leftHouse("Mon 09:00"), supplied(CLINIC, "Mon 08:00"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-3453-7");
    }

    @Test
    void after3453ResidentialCareCountsFromTheThirdDayOn() {
        given(leftHouse("Mon 09:00"), entered("next", "Wed 23:59"))
                .whenItIs(AT_THE_END)
                .thenDropped("measure-3453-7");
        given(leftHouse("Mon 09:00"), entered("next", "Thu 00:00"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-3453-7");
    }

    @Test
    void theLastDayOfAWindowCountsToItsEnd() {
        given(leftHouse("Mon 09:00"), served(CLINIC, "Mon+1 23:59:59"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-3453-7");
        given(leftHouse("Mon 09:00"), served(CLINIC, "Tue+1 00:00"))
                .whenItIs(AT_THE_END)
                .thenRecovered("measure-3453-7")
                .thenMet("measure-3453-14");
    }

    @Test
    void anAdmissionNoLaterThanTheNextDayIsATransferAndTheLastDischargeCounts() {
        given(discharged("Mon 09:00"), entered("house", "Tue 23:59"), leftHouse("Fri 09:00"))
                .whenItIs(AT_THE_END)
                .then("measure-fui-7", FindingState.DROPPED)
                .then("measure-fui-30", FindingState.DROPPED);
        given(discharged("Mon 09:00"), entered("house", "Wed 00:00"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-fui-7");
    }

    @Test
    void fuiLeavesOutTheDayOfDischarge() {
        given(discharged("Mon 09:00"), served(CLINIC, "Mon 15:00"))
                .whenItIs(AT_THE_END)
                .thenDropped("measure-fui-7");
        given(discharged("Mon 09:00"), served(CLINIC, "Tue 08:00"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-fui-7");
    }

    @Test
    void aSecondDischargeWithin31DaysDoesNotCountAndTheFirstIsKept() {
        given(discharged("Mon 09:00"), leftDetox("other", "Wed+4 09:00"))
                .whenItIs(AT_THE_END)
                .then("measure-fui-30", FindingState.DROPPED);
        given(discharged("Mon 09:00"), leftDetox("other", "Thu+4 09:00"))
                .whenItIs(AT_THE_END)
                .then("measure-fui-30", FindingState.DROPPED, FindingState.DROPPED);
    }

    @Test
    void fuaCountsTheDayOfTheVisitItself() {
        given(visit(EdReason.OVERDOSE, "Mon 09:00"), served(CLINIC, "Mon 07:00"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-fua-7");
    }

    @Test
    void aVisitToTheEmergencyDepartmentForSomethingElseIsNoOpening() {
        given(visit(EdReason.OTHER, "Mon 09:00")).whenItIs(AT_THE_END).thenNothingOf("measure-fua-7");
    }

    @Test
    void initiationEndsBeforeTheFourteenthDay() {
        given(admitted("stay", "Mon 09:00"), served(CLINIC, "Sun+1 23:59"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-iet-initiation");
        given(admitted("stay", "Mon 09:00"), served(CLINIC, "Mon+2 00:00"))
                .whenItIs(AT_THE_END)
                .thenRecovered("measure-iet-initiation");
    }

    @Test
    void anEpisodeWithin60DaysOfTheLastIsTheSame() {
        given(admitted("one", "Mon 09:00"), admitted("other", "Fri+8 09:00"))
                .whenItIs("Mon+20 09:00")
                .then("measure-iet-initiation", FindingState.DROPPED);
        given(admitted("one", "Mon 09:00"), admitted("other", "Sat+8 09:00"))
                .whenItIs("Mon+20 09:00")
                .then("measure-iet-initiation", FindingState.DROPPED, FindingState.DROPPED);
    }

    @Test
    void engagementTakesTwoMoreServicesWithin34Days() {
        given(served(HOUSE, "Mon 09:00"), served(HOUSE, "Tue 09:00"), served(HOUSE, "Sun+4 23:59"))
                .whenItIs(AT_THE_END)
                .thenMet("measure-iet-engagement");
        given(served(HOUSE, "Mon 09:00"), served(HOUSE, "Tue 09:00"), served(HOUSE, "Mon+5 00:00"))
                .whenItIs(AT_THE_END)
                .thenRecovered("measure-iet-engagement");
    }

    @Test
    void deathBeforeCareIsAnExclusion() {
        given(discharged("Mon 09:00"), died("Wed 09:00"))
                .whenItIs(AT_THE_END)
                .thenExcused("measure-3312-7")
                .thenExcused("measure-fui-30");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-15, 1", "2026-12-16, 0", "2026-01-01, 1", "2025-12-31, 0"})
    void measure3312CountsDischargesUpTo15December(LocalDate day, int counted) {
        counts("measure-3312-7", counted, left(day));
    }

    @ParameterizedTest
    @CsvSource({
        "measure-3312-7, 2008, 1",
        "measure-3312-7, 2009, 0",
        "measure-3312-7, 1962, 1",
        "measure-3312-7, 1961, 0",
        "measure-fui-7, 2013, 1",
        "measure-fui-7, 2014, 0",
        "measure-fui-7, 1930, 1"
    })
    void whoIsCountedIsAMatterOfTheAgeReachedInThatYear(String measure, int born, int counted) {
        counts(
                measure,
                counted,
                left(LocalDate.parse("2026-06-01")),
                told(new CircumstancesReported(null, null, null, null, null, null, null, born), "Mon 09:00"));
    }

    @Test
    void whoseYearOfBirthIsNotKnownIsCounted() {
        counts("measure-3312-7", 1, left(LocalDate.parse("2026-06-01")));
    }

    private static void counts(String measure, int counted, Told... told) {
        assertThat(given(told).whenItIs(Instant.parse("2027-06-01T00:00:00Z")).findings(measure))
                .hasSize(counted);
    }

    private static Told left(LocalDate day) {
        CareTime when = new CareTime.WholeDay(day);
        return new Told(new DetoxCompleted(STAY, DETOX, null, null, null), when, when.latest(Week.ZONE));
    }

    private static Told leftDetox(String stay, String when) {
        return told(new DetoxCompleted(new StayId(named(stay)), DETOX, null, null, null), when);
    }

    private static Told leftHouse(String when) {
        CareEvent left = new PlacementDischarged(
                new StayId(named("house")), HOUSE, new LevelOfCare(3, "3.5"), DischargeReason.COMPLETED, null, null);
        return told(left, when);
    }

    private static Told entered(String stay, String when) {
        return told(new PlacementAdmitted(new StayId(named(stay)), HOUSE, null, null), when);
    }

    private static Told visit(EdReason reason, String when) {
        return told(new EdVisited(null, reason), when);
    }
}
