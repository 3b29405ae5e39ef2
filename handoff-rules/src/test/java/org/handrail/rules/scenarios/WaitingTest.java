package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import java.time.Duration;
import org.handrail.events.DoseMissed;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.Phase;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.WaitAgreed;
import org.handrail.events.terms.ReferralId;
import org.junit.jupiter.api.Test;

/** When time alone will change something next. */
class WaitingTest {

    private static final String RULE = "reached-after-leaving";

    @Test
    void nothingIsToComeWhereNothingIsExpected() {
        assertThat(given().whenItIs("Mon 09:00").nextChange()).isNull();
    }

    @Test
    void firstTheWarningThenTheMomentAfterTheDueInstant() {
        var scenario = given(leftAgainstAdvice("Mon 15:00"));
        assertThat(scenario.whenItIs("Tue 02:00").nextChange()).isEqualTo(Week.instant("Tue 03:00"));
        assertThat(scenario.whenItIs("Tue 03:00").nextChange())
                .isEqualTo(Week.instant("Tue 15:00").plusNanos(1));
    }

    @Test
    void whenAllHasDroppedOrIsSettledTimeChangesNothing() {
        var dropped =
                given(leftAgainstAdvice("Mon 15:00")).whenItIs("Wed+5 00:00").thenDropped(RULE);
        assertThat(dropped.nextChange()).isNull();
        var settled = given(leftAgainstAdvice("Mon 15:00"), died("Mon 16:00")).whenItIs("Mon 17:00");
        assertThat(settled.nextChange()).isNull();
    }

    /** What is said of it then is another sentence, though it stays a drop. */
    @Test
    void whatWasReportedMissedStillWaitsForAStopThatWasToldOfAhead() {
        var referral = new ReferralId(named("referral"));
        var missed = given(
                        told(new ReferralDrafted(referral, DETOX, HOUSE, STAY, null), "Mon 10:00"),
                        requested("referral", HOUSE, "Mon 11:00"),
                        told(new HospitalAdmitted(null), "Tue 09:00").heard("Mon 11:30"))
                .whenItIs("Mon 12:00")
                .thenDropped("consent-for-referral");
        assertThat(missed.nextChange()).isEqualTo(Week.instant("Tue 09:00"));
    }

    @Test
    void aDropWaitsForItsStagesOneByOne() {
        var missed = given(told(new DoseMissed(CLINIC, null, null), "Mon 09:00"));
        assertThat(missed.whenItIs("Tue 00:00").nextChange()).isEqualTo(Week.instant("Thu 00:00"));
        assertThat(missed.whenItIs("Wed 23:59:59").nextChange()).isEqualTo(Week.instant("Thu 00:00"));
        assertThat(missed.whenItIs("Thu 00:00").nextChange()).isEqualTo(Week.instant("Sat 00:00"));
        assertThat(missed.whenItIs("Sat 00:00").nextChange()).isNull();
    }

    @Test
    void whatIsPausedWaitsForItsEndThoughNobodyTellsOfIt() {
        var away = given(
                told(new DoseMissed(CLINIC, null, null), "Mon 09:00"), told(new HospitalAdmitted(null), "Mon 10:00"));
        assertThat(away.whenItIs("Mon 12:00").thenPaused("dosed-again").nextChange())
                .isEqualTo(Week.instant("Mon 10:00").plus(Duration.ofDays(30)));
    }

    @Test
    void whatIsExpectedWaitsForAWaitThatBeginsBeforeTheWarning() {
        var wait = told(new WaitAgreed(new ReferralId(named("R")), HOUSE, Week.day("Fri")), "Mon 15:00")
                .heard("Mon 10:00");
        var agreed = given(requested("R", HOUSE, "Mon 09:00"), wait);
        assertThat(agreed.whenItIs("Mon 11:00")
                        .thenExpected("referral-acknowledged")
                        .nextChange())
                .isEqualTo(Week.instant("Mon 15:00"));
        assertThat(agreed.whenItIs("Mon 15:00")
                        .thenPaused("referral-acknowledged")
                        .nextChange())
                .isEqualTo(Week.instant("Sat 00:00").minusNanos(1));
    }

    @Test
    void whatIsDueSoonWaitsForAStopThatBeginsBeforeItIsDue() {
        var away = given(
                told(new DoseMissed(CLINIC, null, null), "Mon 09:00"),
                told(new HospitalAdmitted(null), "Mon 20:00").heard("Mon 10:00"),
                told(new HospitalDischarged(null), "Mon 20:30").heard("Mon 10:00"));
        assertThat(away.whenItIs("Mon 12:00").thenDueSoon("dosed-again").nextChange())
                .isEqualTo(Week.instant("Mon 20:00"));
    }

    @Test
    void whatIsDueSoonWaitsAsLongAsTheClinicUsuallyTakes() {
        var late =
                given(requested("R", HOUSE, "Mon 09:00")).andUsuallyLate(HOUSE, Phase.PLACEMENT, Duration.ofHours(5));
        assertThat(late.whenItIs("Tue 21:00")
                        .thenDueSoon("referral-acknowledged")
                        .nextChange())
                .isEqualTo(Week.instant("Wed 05:00"));
    }

    @Test
    void whatIsUnverifiedWaitsForItsLimit() {
        var quiet = given(requested("R", HOUSE, "Mon 09:00")).andQuiet(HOUSE, Phase.PLACEMENT, "Tue 09:00");
        assertThat(quiet.whenItIs("Wed 12:00")
                        .thenUnverified("referral-acknowledged")
                        .nextChange())
                .isEqualTo(Week.instant("Sat 00:00"));
    }

    @Test
    void whatWillDropFirstIsWaitedForFirst() {
        var two = given(requested("R", HOUSE, "Tue 09:00"), told(new DoseMissed(CLINIC, null, null), "Mon 09:00"));
        assertThat(two.whenItIs("Mon 12:00").nextChange()).isEqualTo(Week.instant("Tue 00:00"));
    }
}
