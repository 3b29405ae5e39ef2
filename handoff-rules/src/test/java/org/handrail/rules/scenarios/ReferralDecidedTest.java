package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.events.finding.FindingState.*;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.junit.jupiter.api.Test;

/** Row 4: a referral acknowledged is accepted within two business days; a decline needs another referral. */
class ReferralDecidedTest {

    private static final String RULE = "referral-decided";

    @Test
    void silenceForTwoBusinessDaysIsADrop() {
        given(acknowledged("R", HOUSE, "Thu 09:00")).whenItIs("Mon+1 12:00").thenExpected(RULE);
        given(acknowledged("R", HOUSE, "Thu 09:00")).whenItIs("Mon+1 16:00").thenDueSoon(RULE);
        given(acknowledged("R", HOUSE, "Thu 09:00")).whenItIs("Tue+1 00:00").thenDropped(RULE);
    }

    @Test
    void acceptanceMeetsIt() {
        given(acknowledged("R", HOUSE, "Mon 09:00"), accepted("R", HOUSE, "Wed 23:59"))
                .whenItIs("Fri 00:00")
                .thenMet(RULE);
    }

    @Test
    void admissionMeetsItToo() {
        given(acknowledged("R", HOUSE, "Mon 09:00"), placed(HOUSE, "Tue 10:00"))
                .whenItIs("Fri 00:00")
                .thenMet(RULE);
    }

    @Test
    void aLateAcceptanceRecoversIt() {
        given(acknowledged("R", HOUSE, "Mon 09:00"), accepted("R", HOUSE, "Thu 09:00"))
                .whenItIs("Fri 00:00")
                .thenRecovered(RULE);
    }

    @Test
    void aDeclineIsADropAtOnce() {
        var finding = given(
                        requested("R", HOUSE, "Mon 09:00"),
                        acknowledged("R", HOUSE, "Mon 10:00"),
                        declined("R", HOUSE, "Mon 11:00"))
                .whenItIs("Mon 11:00")
                .thenDropped(RULE)
                .finding(RULE);
        assertThat(finding.reportedMissed()).isTrue();
        assertThat(finding.explanation())
                .endsWith("; instead south-house declined the referral on Mon 2 Mar 2026 at 11:00 CST.");
    }

    @Test
    void aDeclineOutOfHandIsOneToo() {
        given(requested("R", HOUSE, "Mon 09:00"), declined("R", HOUSE, "Mon 11:00"))
                .whenItIs("Mon 11:00")
                .thenDropped(RULE);
    }

    @Test
    void anotherReferralAfterwardsRecoversIt() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        acknowledged("R", HOUSE, "Mon 10:00"),
                        declined("R", HOUSE, "Mon 11:00"),
                        requested("S", CLINIC, "Mon 15:00"))
                .whenItIs("Mon 16:00")
                .thenRecovered(RULE);
    }

    @Test
    void whereSomebodyElseIsAskedAlreadyADeclineIsAnAnswerInTime() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        acknowledged("R", HOUSE, "Mon 10:00"),
                        declined("R", HOUSE, "Mon 11:00"))
                .whenItIs("Mon 16:00")
                .thenMet(RULE);
    }

    @Test
    void whereSomebodyElseIsAskedALateDeclineIsStillLate() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        acknowledged("R", HOUSE, "Mon 10:00"),
                        declined("R", HOUSE, "Fri 11:00"))
                .whenItIs("Fri 16:00")
                .thenRecovered(RULE);
    }

    @Test
    void aRequestElsewhereIsNoAnswerWhileNothingIsDeclined() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        acknowledged("R", HOUSE, "Mon 10:00"))
                .whenItIs("Thu 00:00")
                .thenDropped(RULE);
    }

    @Test
    void whenAllDeclineAllAreDropped() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        declined("R", HOUSE, "Mon 11:00"),
                        declined("S", CLINIC, "Mon 12:00"))
                .whenItIs("Mon 13:00")
                .then(RULE, DROPPED, DROPPED);
    }

    @Test
    void anAcceptanceElsewhereCallsItOff() {
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        requested("S", CLINIC, "Mon 09:01"),
                        accepted("S", CLINIC, "Mon 09:30"),
                        acknowledged("R", HOUSE, "Mon 10:00"))
                .whenItIs("Fri 00:00")
                .thenExcused(RULE);
    }

    @Test
    void aRetractedDeclineNeverWas() {
        Told decline = declined("R", HOUSE, "Mon 11:00");
        given(
                        requested("R", HOUSE, "Mon 09:00"),
                        acknowledged("R", HOUSE, "Mon 10:00"),
                        decline,
                        retracted(decline, "Mon 12:00"))
                .whenItIs("Mon 13:00")
                .thenExpected(RULE);
    }
}
