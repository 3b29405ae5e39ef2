package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.died;
import static org.handrail.rules.scenarios.Told.told;

import java.util.ArrayList;
import java.util.List;
import org.handrail.events.MedicationStopped;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.junit.jupiter.api.Test;

/** Supplies, injections and contacts come again and again. */
class AgainAndAgainTest {

    @Test
    void oneFindingStandsForARunWithoutAGap() {
        given(bought(7, "Mon 09:00"), bought(7, "Mon+1 09:00"), bought(7, "Mon+2 09:00"))
                .whenItIs("Tue+2 09:00")
                .thenExpected("refill");
    }

    @Test
    void whatComesTooLateRecoversItAndBeginsTheNext() {
        given(bought(7, "Mon 09:00"), bought(7, "Wed+1 09:00"))
                .whenItIs("Thu+1 09:00")
                .then("refill", FindingState.RECOVERED, FindingState.EXPECTED);
    }

    @Test
    void aSmallSupplyWithinALargeOneMakesNothingDueSooner() {
        Finding finding = given(bought(28, "Mon 09:00"), bought(3, "Wed 09:00"))
                .whenItIs("Mon+1 09:00")
                .thenExpected("refill")
                .finding("refill");
        assertThat(finding.due()).isEqualTo(Week.instant("Tue+4 00:00").minusNanos(1));
    }

    @Test
    void afterTheLargeOneHasEndedItIsDroppedAllTheSame() {
        given(bought(28, "Mon 09:00"), bought(3, "Wed 09:00"))
                .whenItIs("Tue+4 00:00")
                .thenDropped("refill");
    }

    @Test
    void whereARecordLacksItASupplyLastsAsItsFormUsuallyDoes() {
        Finding finding = given(told(Happened.supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, null), "Mon 09:00"))
                .whenItIs("Mon 10:00")
                .finding("refill");
        assertThat(finding.opened()).isEqualTo(Week.instant("Tue 00:00").minusNanos(1));
        assertThat(finding.due()).isEqualTo(Week.instant("Wed 00:00").minusNanos(1));
    }

    @Test
    void theTwoClocksTickApart() {
        var supply = given(bought(7, "Mon 09:00"));
        assertThat(supply.whenItIs("Tue+1 09:00").finding("refill").state()).isEqualTo(FindingState.DROPPED);
        assertThat(supply.finding("refill").stage()).isNull();
        assertThat(supply.finding("measure-pod").state())
                .as("no gap of eight days has come about")
                .isIn(FindingState.EXPECTED, FindingState.DUE_SOON);
        assertThat(supply.whenItIs("Tue+2 00:00").finding("refill").stage())
                .isEqualTo("eight days without medication, a breach");
        assertThat(supply.finding("measure-pod").state()).isEqualTo(FindingState.DROPPED);
    }

    @Test
    void whoeverSwitchesToAnotherMedicationOwesNoInjectionOfTheOld() {
        Told switched = told(Happened.supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, 28), "Mon+2 09:00");
        given(told(Happened.supplied(Ingredient.NALTREXONE, Form.MONTHLY_INJECTION, null), "Mon 09:00"), switched)
                .whenItIs("Mon+9 09:00")
                .thenMet("next-injection-naltrexone");
    }

    @Test
    void whatWasStoppedIsNotAwaitedAgain() {
        given(
                        bought(7, "Mon 09:00"),
                        told(
                                new MedicationStopped(
                                        new Medication(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL),
                                        Told.CLINIC,
                                        null,
                                        null),
                                "Wed 09:00"))
                .whenItIs("Wed+1 09:00")
                .thenExcused("refill");
    }

    @Test
    void halfAYearWithoutAGapMeetsTheMeasureAndWhatFollowsIsTheSameTreatment() {
        List<Told> supplies = new ArrayList<>();
        for (int week = 0; week <= 30; week++) {
            supplies.add(bought(7, week == 0 ? "Mon 09:00" : "Mon+" + week + " 09:00"));
        }
        given(supplies.toArray(Told[]::new)).whenItIs("Tue+30 09:00").thenMet("measure-pod");
        given(supplies.subList(0, 20).toArray(Told[]::new))
                .whenItIs("Tue+30 09:00")
                .thenDropped("measure-pod");
    }

    @Test
    void deathEndsARunForGood() {
        given(bought(7, "Mon 09:00"), died("Wed 09:00"))
                .whenItIs("Wed+2 09:00")
                .thenExcused("refill")
                .thenExcused("measure-pod");
    }

    private static Told bought(int days, String when) {
        return told(Happened.supplied(Ingredient.BUPRENORPHINE, Form.SUBLINGUAL, days), when);
    }
}
