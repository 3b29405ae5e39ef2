package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.*;

import org.handrail.events.HospitalAdmitted;
import org.handrail.events.ReferralDrafted;
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
}
