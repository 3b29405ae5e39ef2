package org.handrail.tracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Time where partitions pass facts on to each other. */
class LentTimeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final LogTime time = new LogTime(Duration.ofMinutes(15));
    private final LogTime other = new LogTime(Duration.ofMinutes(15));

    @Test
    void judgementGoesNoFurtherThanAPartitionThatPassesThingsOnHasCome() {
        heard(time, 1);
        time.lent(3, both(1));
        heard(time, 5);
        assertThat(time.asOf()).isEqualTo(NINE.plusSeconds(1));
        time.lent(3, both(4));
        assertThat(time.asOf()).isEqualTo(NINE.plusSeconds(4));
        time.lent(3, both(9));
        assertThat(time.asOf()).isEqualTo(NINE.plusSeconds(5));
    }

    @Test
    void whatWasPassedOnBeforeDoesNotTurnTimeBack() {
        heard(time, 5);
        time.lent(3, both(1));
        assertThat(time.asOf()).isEqualTo(NINE.plusSeconds(5));
    }

    @Test
    void twoThatPassThingsOnToEachOtherBothGoOn() {
        heard(time, 0);
        heard(other, 0);
        for (int second = 1; second <= 5; second++) {
            heard(time, second);
            heard(other, second);
            time.lent(1, told(other, true));
            other.lent(0, told(time, true));
            time.lent(1, told(other, true));
        }
        assertThat(time.asOf()).isEqualTo(NINE.plusSeconds(5));
        assertThat(other.asOf()).isEqualTo(NINE.plusSeconds(5));
    }

    @Test
    void whatGoesOnFromHereHasToHaveComeFirst() {
        heard(time, 5);
        time.lent(3, both(2));
        assertThat(told(time, true)).isEqualTo(new PassedOn(NINE.plusSeconds(5), NINE.plusSeconds(2)));
        assertThat(told(time, false)).isEqualTo(both(5));
    }

    private static PassedOn told(LogTime time, boolean relays) {
        return Objects.requireNonNull(time.passedOn(relays));
    }

    private static PassedOn both(int second) {
        return new PassedOn(NINE.plusSeconds(second), NINE.plusSeconds(second));
    }

    private static void heard(LogTime time, int second) {
        LogTime.SERVICES.forEach(service -> time.hear(service, NINE.plusSeconds(second)));
    }
}
