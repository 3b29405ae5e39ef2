package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.handrail.events.Phase;
import org.handrail.events.finding.Severity;
import org.junit.jupiter.api.Test;

/** Rows 12 and 13: after detox, completed or broken off, a first service by day 7, by day 14 at the latest. */
class FirstServiceTest {

    private static final String BY_DAY_7 = "first-service-7";
    private static final String BY_DAY_14 = "first-service-14";

    @Test
    void aDischargeIsExpectedToBeFollowedByAService() {
        given(discharged("Mon 09:00"))
                .whenItIs("Mon 10:00")
                .thenExpected(BY_DAY_7)
                .thenExpected(BY_DAY_14);
    }

    @Test
    void leavingAgainstAdviceIsADischargeToo() {
        given(leftAgainstAdvice("Mon 09:00")).whenItIs("Tue+1 00:00").thenDropped(BY_DAY_7);
    }

    @Test
    void twoDaysBeforeItIsDueSoon() {
        given(discharged("Mon 09:00")).whenItIs("Sat 22:59").thenExpected(BY_DAY_7);
        given(discharged("Mon 09:00")).whenItIs("Sun 00:00").thenDueSoon(BY_DAY_7);
    }

    @Test
    void theSeventhDayEndsAtMidnightAlsoAcrossAClockChange() {
        given(discharged("Mon 09:00")).whenItIs("Mon+1 23:59:59").thenDueSoon(BY_DAY_7);
        given(discharged("Mon 09:00"))
                .whenItIs("Tue+1 00:00")
                .thenDropped(BY_DAY_7)
                .thenExpected(BY_DAY_14);
    }

    @Test
    void aServiceInTheLastMinuteMeetsIt() {
        given(discharged("Mon 09:00"), served(CLINIC, "Mon+1 23:59"))
                .whenItIs("Wed+1 00:00")
                .thenMet(BY_DAY_7)
                .thenMet(BY_DAY_14);
    }

    @Test
    void aVisitOnTheDayOfDischargeDoesNotCount() {
        given(discharged("Mon 09:00"), served(CLINIC, "Mon 15:00"))
                .whenItIs("Tue+1 00:00")
                .thenDropped(BY_DAY_7);
        given(discharged("Mon 09:00"), served(CLINIC, "Tue 00:00"))
                .whenItIs("Tue+1 00:00")
                .thenMet(BY_DAY_7);
    }

    @Test
    void medicationOnTheDayOfDischargeCounts() {
        given(discharged("Mon 09:00"), supplied(CLINIC, "Mon"))
                .whenItIs("Tue+1 00:00")
                .thenMet(BY_DAY_7);
    }

    @Test
    void anyEvidenceOfCareMeetsIt() {
        given(discharged("Mon 09:00"), placed(HOUSE, "Mon 12:00"))
                .whenItIs("Tue 00:00")
                .thenMet(BY_DAY_7);
        given(discharged("Mon 09:00"), enrolled("Thu 12:00"))
                .whenItIs("Fri 00:00")
                .thenMet(BY_DAY_7);
        given(discharged("Mon 09:00"), attended("A", "Thu 12:00"))
                .whenItIs("Fri 00:00")
                .thenMet(BY_DAY_7);
    }

    @Test
    void aServiceAfterTheSeventhDayRecoversTheOneAndMeetsTheOther() {
        given(discharged("Mon 09:00"), served(CLINIC, "Wed+1 10:00"))
                .whenItIs("Wed+1 11:00")
                .thenRecovered(BY_DAY_7)
                .thenMet(BY_DAY_14);
    }

    @Test
    void aServiceInTimeThatWasHeardTooLateHadDroppedInOurEyes() {
        given(discharged("Mon 09:00"), served(CLINIC, "Thu 10:00").heard("Wed+1 11:00"))
                .whenItIs("Wed+1 12:00")
                .thenRecovered(BY_DAY_7)
                .thenMet(BY_DAY_14);
    }

    @Test
    void aServiceOnTheDueDayOfWhichOnlyTheDayIsKnownIsInTime() {
        given(discharged("Mon 09:00"), served(CLINIC, "Mon+1"))
                .whenItIs("Wed+1 00:00")
                .thenMet(BY_DAY_7);
    }

    @Test
    void aDischargeOfWhichOnlyTheDayIsKnownCountsTheSameDays() {
        given(discharged("Mon")).whenItIs("Mon+1 23:59:59").thenDueSoon(BY_DAY_7);
        given(discharged("Mon")).whenItIs("Tue+1 00:00").thenDropped(BY_DAY_7);
    }

    @Test
    void anotherDetoxStayEndsItSinceTheClockStartsAnewThere() {
        given(discharged("Mon 09:00"), admitted("second stay", "Thu 20:00"))
                .whenItIs("Wed+3 00:00")
                .thenExcused(BY_DAY_7)
                .thenExcused(BY_DAY_14);
    }

    @Test
    void theAdmissionThatBeganTheStayDoesNotEndIt() {
        given(admitted("stay", "Mon"), discharged("Mon 09:00"))
                .whenItIs("Tue+1 00:00")
                .thenDropped(BY_DAY_7);
    }

    @Test
    void deathEndsItWheneverItIsHeard() {
        given(discharged("Mon 09:00"), died("Wed 09:00").heard("Wed+2 09:00"))
                .whenItIs("Wed+3 00:00")
                .thenExcused(BY_DAY_7)
                .thenExcused(BY_DAY_14);
    }

    /** Nothing was owed any more by the due day: what is heard of late changes nothing. */
    @Test
    void whatEndedItInTimeCountsBeforeEvidenceThatWasHeardTooLate() {
        var finding = given(
                        discharged("Mon 09:00"),
                        served(CLINIC, "Thu 10:00").heard("Wed+1 11:00"),
                        admitted("second stay", "Fri 20:00"))
                .whenItIs("Wed+1 12:00")
                .thenExcused(BY_DAY_7)
                .finding(BY_DAY_7);
        assertThat(finding.settled()).isEqualTo(Week.instant("Fri 20:00"));
    }

    @Test
    void silenceOfAServiceThatIsBehindIsNotSilenceOfThePerson() {
        given(discharged("Mon 09:00"))
                .whenItIs("Tue+1 12:00")
                .andHeardOnlyThrough(Phase.AFTERCARE, "Mon+1 23:00")
                .thenUnverified(BY_DAY_7);
    }

    @Test
    void aDropThatWasDueBeforeTheServiceFellBehindStands() {
        given(discharged("Mon 09:00"))
                .whenItIs("Tue+1 12:00")
                .andHeardOnlyThrough(Phase.AFTERCARE, "Tue+1 00:00")
                .thenDropped(BY_DAY_7);
    }

    @Test
    void aServiceFromWhichNoEvidenceCanComeMayBeBehind() {
        given(discharged("Mon 09:00"))
                .whenItIs("Tue+1 12:00")
                .andHeardOnlyThrough(Phase.DETOX, "Mon 09:00")
                .thenDropped(BY_DAY_7);
    }

    @Test
    void whatIsUnverifiedForADayIsDropped() {
        given(discharged("Mon 09:00"))
                .whenItIs("Wed+1 00:00")
                .andHeardOnlyThrough(Phase.AFTERCARE, "Mon+1 23:00")
                .thenDropped(BY_DAY_7);
    }

    @Test
    void aRetractedDischargeIsExpectedOfNobody() {
        Told discharge = discharged("Mon 09:00");
        given(discharge, retracted(discharge, "Wed 09:00"))
                .whenItIs("Wed+3 00:00")
                .thenNothingOf(BY_DAY_7);
    }

    @Test
    void retractedEvidenceOpensItAgain() {
        Told service = served(CLINIC, "Thu 10:00");
        given(discharged("Mon 09:00"), service, retracted(service, "Fri 10:00"))
                .whenItIs("Wed+1 00:00")
                .thenDropped(BY_DAY_7);
    }

    @Test
    void whatWasDueAMonthBeforeWeHeardOfItCallsNobody() {
        var finding = given(discharged("Mon 09:00").heard("Fri+6 09:00"))
                .whenItIs("Fri+6 10:00")
                .thenDropped(BY_DAY_7)
                .finding(BY_DAY_7);
        assertThat(finding.callsSomebody()).isFalse();
        assertThat(finding.needsWork()).isFalse();
    }

    @Test
    void inHindsightOnlyWhenThingsHappenedDecides() {
        given(
                        discharged("Mon 09:00").heard("Fri+6 09:00"),
                        served(CLINIC, "Thu 10:00").heard("Mon+9 10:00"))
                .whenItIs("Mon+9 11:00")
                .thenMet(BY_DAY_7);
    }

    @Test
    void whatIsHeardWithItsOpeningNeverDroppedInOurEyes() {
        given(
                        discharged("Mon 09:00").heard("Fri+1 09:00"),
                        served(CLINIC, "Thu 10:00").heard("Fri+1 09:00"))
                .whenItIs("Fri+1 10:00")
                .thenMet(BY_DAY_7);
    }

    @Test
    void theDayFourteenIsGraver() {
        var scenario = given(discharged("Mon 09:00")).whenItIs("Tue+2 00:00").thenDropped(BY_DAY_14);
        assertThat(scenario.finding(BY_DAY_7).severity()).isEqualTo(Severity.HIGH);
        assertThat(scenario.finding(BY_DAY_14).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void itExplainsItself() {
        var finding = given(discharged("Mon 09:00")).whenItIs("Tue+1 00:00").finding(BY_DAY_7);
        assertThat(finding.explanation())
                .isEqualTo(
                        "After leaving north-detox on Mon 2 Mar 2026 at 09:00 CST the person was to have a first service"
                                + " by the end of Mon 9 Mar 2026 (CDT) (7 calendar days); nothing has been heard.");
        assertThat(finding.clearedBy()).startsWith("Any service");
        assertThat(finding.program()).isEqualTo(DETOX);
    }
}
