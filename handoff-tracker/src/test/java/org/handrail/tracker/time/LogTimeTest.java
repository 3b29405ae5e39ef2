package org.handrail.tracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.handrail.events.Phase;
import org.junit.jupiter.api.Test;

class LogTimeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private final LogTime time = new LogTime(Duration.ofMinutes(15));

    @Test
    void thereIsNoTimeUntilEveryServiceWasHeard() {
        time.hear(Phase.DETOX, NINE);
        time.hear(Phase.PLACEMENT, NINE);
        time.hear(Phase.AFTERCARE, NINE);
        assertThat(time.asOf()).isNull();
        time.hear(Phase.OUTREACH, NINE.minusSeconds(7_200));
        assertThat(time.asOf()).isEqualTo(NINE.minusSeconds(7_200));
        assertThat(time.around().behind()).isEmpty();
    }

    @Test
    void theLowestWatermarkIsTheTime() {
        allHeardAt(0);
        time.hear(Phase.DETOX, NINE.plusSeconds(3));
        time.hear(Phase.PLACEMENT, NINE.plusSeconds(2));
        time.hear(Phase.AFTERCARE, NINE.plusSeconds(1));
        assertThat(time.asOf()).isEqualTo(NINE);
        time.hear(Phase.OUTREACH, NINE.plusSeconds(4));
        assertThat(time.asOf()).isEqualTo(NINE.plusSeconds(1));
    }

    @Test
    void anOlderWatermarkChangesNothing() {
        allHeardAt(5);
        time.hear(Phase.DETOX, NINE);
        assertThat(time.asOf()).isEqualTo(NINE.plus(Duration.ofMinutes(5)));
    }

    @Test
    void whoFallsTooFarBehindHoldsNobodyBackAndIsBehindUntilItHasCaughtUpWithWhatWasJudged() {
        allHeardAt(0);
        minutes(1, 15);
        assertThat(time.asOf()).isEqualTo(NINE);
        minutes(16, 16);
        assertThat(time.asOf()).isEqualTo(NINE.plus(Duration.ofMinutes(16)));
        assertThat(time.around().behind()).containsExactly(java.util.Map.entry(Phase.PLACEMENT, NINE));
        time.hear(Phase.PLACEMENT, NINE.plus(Duration.ofMinutes(10)));
        minutes(17, 17);
        assertThat(time.asOf()).isEqualTo(NINE.plus(Duration.ofMinutes(16)));
        assertThat(time.around().behind()).containsOnlyKeys(Phase.PLACEMENT);
        time.hear(Phase.PLACEMENT, NINE.plus(Duration.ofMinutes(17)));
        assertThat(time.asOf()).isEqualTo(NINE.plus(Duration.ofMinutes(17)));
        assertThat(time.around().behind()).isEmpty();
    }

    @Test
    void aNightWithoutAnybodyDeclaresNobodyBehindInTheMorning() {
        allHeardAt(0);
        time.hear(Phase.DETOX, NINE.plus(Duration.ofHours(12)));
        time.hear(Phase.AFTERCARE, NINE.plus(Duration.ofHours(12)));
        time.hear(Phase.OUTREACH, NINE.plus(Duration.ofHours(12)));
        assertThat(time.asOf()).isEqualTo(NINE);
        assertThat(time.around().behind()).isEmpty();
    }

    @Test
    void aServiceWithARunawayClockLeavesTheOthersTheirTime() {
        allHeardAt(0);
        for (int hour = 1; hour < 100; hour++) {
            time.hear(Phase.DETOX, NINE.plus(Duration.ofHours(hour)));
        }
        assertThat(time.asOf()).isEqualTo(NINE);
        assertThat(time.around().behind()).isEmpty();
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        allHeardAt(0);
        minutes(1, 20);
        LogTime restarted = new LogTime(Duration.ofMinutes(15));
        time.heard().forEach(restarted::hear);
        restarted.resumeAt(NINE.plus(Duration.ofMinutes(20)));
        assertThat(restarted.asOf()).isEqualTo(time.asOf());
        assertThat(restarted.around()).isEqualTo(time.around());
        restarted.hear(Phase.DETOX, NINE.plus(Duration.ofMinutes(21)));
        restarted.hear(Phase.AFTERCARE, NINE.plus(Duration.ofMinutes(21)));
        restarted.hear(Phase.OUTREACH, NINE.plus(Duration.ofMinutes(21)));
        assertThat(restarted.asOf()).isEqualTo(NINE.plus(Duration.ofMinutes(21)));
    }

    private void allHeardAt(int minute) {
        LogTime.SERVICES.forEach(service -> time.hear(service, NINE.plus(Duration.ofMinutes(minute))));
    }

    /** All but placement are heard, minute by minute. */
    private void minutes(int first, int last) {
        for (int minute = first; minute <= last; minute++) {
            time.hear(Phase.DETOX, NINE.plus(Duration.ofMinutes(minute)));
            time.hear(Phase.AFTERCARE, NINE.plus(Duration.ofMinutes(minute)));
            time.hear(Phase.OUTREACH, NINE.plus(Duration.ofMinutes(minute)));
        }
    }
}
