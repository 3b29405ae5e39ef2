package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.events.terms.AttemptOutcome.*;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.handrail.events.Phase;
import org.handrail.events.finding.Severity;
import org.junit.jupiter.api.Test;

/** Row 9: who left against advice is reached within 24 hours, or is back in care. */
class ReachedAfterLeavingTest {

    private static final String RULE = "reached-after-leaving";

    @Test
    void silenceForADayIsACriticalDrop() {
        given(leftAgainstAdvice("Mon 15:00")).whenItIs("Tue 02:59").thenExpected(RULE);
        given(leftAgainstAdvice("Mon 15:00")).whenItIs("Tue 15:00").thenDueSoon(RULE);
        var finding = given(leftAgainstAdvice("Mon 15:00"))
                .whenItIs("Tue 15:00:01")
                .thenDropped(RULE)
                .finding(RULE);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void completingDetoxDoesNotOpenIt() {
        given(discharged("Mon 15:00")).whenItIs("Wed 00:00").thenNothingOf(RULE);
    }

    @Test
    void aContactMeetsIt() {
        given(leftAgainstAdvice("Mon 15:00"), attempt(REACHED_DECLINED, "Tue 15:00"))
                .whenItIs("Wed 00:00")
                .thenMet(RULE);
    }

    @Test
    void anAttemptWithoutContactDoesNot() {
        given(leftAgainstAdvice("Mon 15:00"), attempt(NO_ANSWER, "Mon 16:00"), attempt(LEFT_MESSAGE, "Tue 10:00"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void aContactBeforeTheyLeftDoesNot() {
        given(attempt(REACHED_AGREED, "Mon 14:59"), leftAgainstAdvice("Mon 15:00"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void anyWayBackIntoCareMeetsIt() {
        for (Told back : new Told[] {
            admitted("second stay", "Tue 09:00"),
            placed(HOUSE, "Tue 09:00"),
            served(CLINIC, "Tue 09:00"),
            enrolled("Tue 09:00"),
            supplied(CLINIC, "Tue 09:00")
        }) {
            given(leftAgainstAdvice("Mon 15:00"), back).whenItIs("Wed 00:00").thenMet(RULE);
        }
    }

    @Test
    void whatTheProgramTheyLeftDidOnThatDayIsNoWayBack() {
        given(leftAgainstAdvice("Mon"), served(DETOX, "Mon"), supplied(DETOX, "Mon"))
                .whenItIs("Wed 00:00")
                .thenDropped(RULE);
    }

    @Test
    void aLateContactRecoversIt() {
        given(leftAgainstAdvice("Mon 15:00"), attempt(REACHED_AGREED, "Wed 10:00"))
                .whenItIs("Wed 11:00")
                .thenRecovered(RULE);
    }

    @Test
    void whereOnlyTheDayIsKnownTheHoursRunFromItsEnd() {
        given(leftAgainstAdvice("Mon")).whenItIs("Tue 23:59:59").thenDueSoon(RULE);
        given(leftAgainstAdvice("Mon")).whenItIs("Wed 00:00").thenDropped(RULE);
    }

    @Test
    void hoursAreHoursAlsoAcrossAClockChange() {
        given(leftAgainstAdvice("Sat 15:00")).whenItIs("Sun 16:00").thenDueSoon(RULE);
        given(leftAgainstAdvice("Sat 15:00")).whenItIs("Sun 16:00:01").thenDropped(RULE);
    }

    @Test
    void outreachBeingBehindMakesItUnverified() {
        given(leftAgainstAdvice("Mon 15:00"))
                .whenItIs("Tue 16:00")
                .andHeardOnlyThrough(Phase.OUTREACH, "Tue 14:00")
                .thenUnverified(RULE);
    }

    @Test
    void deathEndsIt() {
        given(leftAgainstAdvice("Mon 15:00"), died("Tue")).whenItIs("Wed 00:00").thenExcused(RULE);
    }
}
