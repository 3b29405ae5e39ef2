package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.leftAgainstAdvice;
import static org.handrail.rules.scenarios.Told.requested;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.terms.Disposition;
import org.junit.jupiter.api.Test;

/** In Chicago clocks go forward at two in the night of Sunday 8 March 2026. */
class ClockChangeTest {

    @Test
    void hoursAreHoursAsTheyPass() {
        var left = given(leftAgainstAdvice("Sat 15:00"));
        left.whenItIs("Sun 16:00").thenDueSoon("reached-after-leaving");
        left.whenItIs("Sun 16:00:01").thenDropped("reached-after-leaving");
    }

    @Test
    void aDayEndsAtItsMidnightThoughItHasAnHourLess() {
        var left = given(told(new DetoxCompleted(STAY, DETOX, null, Disposition.RESIDENTIAL, null), "Sat 22:00"));
        assertThat(left.whenItIs("Sun 12:00").finding("residential-arrival").due())
                .isEqualTo(Instant.parse("2026-03-09T05:00:00Z").minusNanos(1));
        left.whenItIs("Sun 23:59:59").thenDueSoon("residential-arrival");
        left.whenItIs("Mon+1 00:00").thenDropped("residential-arrival");
    }

    @Test
    void aWeekOverTheChangeEndsAtMidnightToo() {
        var left = given(told(new DetoxCompleted(STAY, DETOX, null, null, null), "Wed 22:00"));
        assertThat(left.whenItIs("Sun 12:00").finding("first-service-7").due())
                .isEqualTo(Instant.parse("2026-03-12T05:00:00Z").minusNanos(1));
    }

    @Test
    void aBusinessDayOverTheWeekendOfTheChangeIsMonday() {
        var sent = given(requested("R", HOUSE, "Fri 16:00"));
        sent.whenItIs("Mon+1 23:59:59").thenDueSoon("referral-acknowledged");
        sent.whenItIs("Tue+1 00:00").thenDropped("referral-acknowledged");
    }
}
