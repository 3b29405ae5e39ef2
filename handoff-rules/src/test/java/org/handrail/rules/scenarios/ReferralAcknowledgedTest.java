package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.events.finding.FindingState.*;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.handrail.events.Phase;
import org.junit.jupiter.api.Test;

/** Row 3: a referral sent is answered within one business day. */
class ReferralAcknowledgedTest {

    private static final String RULE = "referral-acknowledged";

    @Test
    void theProgramAskedOwesTheAnswer() {
        var finding =
                given(requested("R", HOUSE, "Mon 09:00")).whenItIs("Mon 10:00").finding(RULE);
        assertThat(finding.program()).isEqualTo(HOUSE);
    }

    @Test
    void oneBusinessDayEndsWithTheNextDay() {
        given(requested("R", HOUSE, "Mon 09:00")).whenItIs("Tue 19:59").thenExpected(RULE);
        given(requested("R", HOUSE, "Mon 09:00")).whenItIs("Tue 23:59").thenDueSoon(RULE);
        given(requested("R", HOUSE, "Mon 09:00")).whenItIs("Wed 00:00").thenDropped(RULE);
    }

    @Test
    void theWeekendIsNoBusinessDay() {
        given(requested("R", HOUSE, "Fri 16:00")).whenItIs("Mon+1 23:59").thenDueSoon(RULE);
        given(requested("R", HOUSE, "Sat 10:00")).whenItIs("Tue+1 00:00").thenDropped(RULE);
    }

    @Test
    void aHolidayIsNoBusinessDay() { // Memorial Day, 25 May 2026
        given(requested("R", HOUSE, "Fri+11 16:00")).whenItIs("Tue+12 12:00").thenExpected(RULE);
        given(requested("R", HOUSE, "Fri+11 16:00")).whenItIs("Wed+12 00:00").thenDropped(RULE);
    }

    @Test
    void receiptAcceptanceDeclineAndAdmissionAreAllAnswers() {
        for (Told answer : new Told[] {
            acknowledged("R", HOUSE, "Tue 23:59"),
            accepted("R", HOUSE, "Tue 23:59"),
            declined("R", HOUSE, "Tue 23:59"),
            bookedAfter("R", HOUSE, "Fri 09:00", "Tue 23:59"),
            placed(HOUSE, "Tue 23:59")
        }) {
            given(requested("R", HOUSE, "Mon 09:00"), answer)
                    .whenItIs("Thu 00:00")
                    .thenMet(RULE);
        }
    }

    @Test
    void aLateAnswerRecoversIt() {
        given(requested("R", HOUSE, "Mon 09:00"), acknowledged("R", HOUSE, "Wed 09:00"))
                .whenItIs("Thu 00:00")
                .thenRecovered(RULE);
    }

    @Test
    void anAnswerToAnotherReferralIsNone() {
        given(requested("R", HOUSE, "Mon 09:00"), acknowledged("another", CLINIC, "Tue 09:00"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void anAdmissionThatNamesNoReferralAnswersForItsProgramAlone() {
        given(requested("R", HOUSE, "Mon 09:00"), placed(CLINIC, "Tue 09:00"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void theFirstAcceptanceCallsTheOthersOff() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        accepted("S", CLINIC, "Mon 15:00"))
                .whenItIs("Thu 00:00")
                .then(RULE, EXCUSED, MET);
    }

    @Test
    void anAcceptanceBeforeItWasSentCallsNothingOff() {
        given(
                        requested("S", CLINIC, "Mon 09:00"),
                        accepted("S", CLINIC, "Mon 15:00"),
                        requested("R", HOUSE, "Tue 09:00"))
                .whenItIs("Thu 00:00")
                .then(RULE, MET, DROPPED);
    }

    @Test
    void deathEndsIt() {
        given(requested("R", HOUSE, "Mon 09:00"), died("Mon 20:00"))
                .whenItIs("Thu 00:00")
                .thenExcused(RULE);
    }

    @Test
    void anAnswerThatMayStillBeOnItsWayIsNotSilence() {
        given(requested("R", HOUSE, "Mon 09:00"))
                .whenItIs("Wed 00:30")
                .andHeardOnlyThrough(Phase.PLACEMENT, "Tue 23:00")
                .thenUnverified(RULE);
    }

    @Test
    void itExplainsItself() {
        var finding = given(requested("R", HOUSE, "Mon 09:00"), acknowledged("R", HOUSE, "Wed 09:00"))
                .whenItIs("Thu 00:00")
                .finding(RULE);
        assertThat(finding.explanation())
                .isEqualTo(
                        "south-house was to acknowledge by the end of Tue 3 Mar 2026 (CST) (1 business day) the referral"
                                + " that north-detox sent on Mon 2 Mar 2026 at 09:00 CST; it came, or was heard of, too late:"
                                + " south-house acknowledged the referral on Wed 4 Mar 2026 at 09:00 CST.");
        assertThat(finding.clearedBy()).isEqualTo("Nothing more is needed.");
    }
}
