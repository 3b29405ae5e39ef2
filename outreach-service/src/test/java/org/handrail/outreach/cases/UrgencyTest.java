package org.handrail.outreach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.handrail.events.finding.Severity;
import org.handrail.outreach.cases.Urgency.Facts;
import org.handrail.outreach.cases.Urgency.Reason;
import org.handrail.outreach.cases.Urgency.Weight;
import org.handrail.outreach.cases.Urgency.Weights;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");
    private static final Weights WEIGHTS = new Weights(
            Map.of(Severity.CRITICAL, 1000.0, Severity.HIGH, 300.0),
            1,
            50,
            -50,
            25,
            Map.of("reached-after-leaving", new Weight("left against advice", 150)));

    @Test
    void everyPartIsSaidInWordsAndAddsUp() {
        Urgency urgency = Urgency.of(
                new Facts(
                        Severity.CRITICAL,
                        NOW.minus(Duration.ofHours(6)),
                        List.of("reached-after-leaving", "first-service-7"),
                        2,
                        false,
                        0),
                WEIGHTS,
                NOW);

        assertThat(urgency.reasons())
                .containsExactly(
                        new Reason("critical", 1000),
                        new Reason("left against advice", 150),
                        new Reason("one more drop", 50),
                        new Reason("not tried yet", 25),
                        new Reason("overdue 6 h", 6));
        assertThat(urgency.points()).isEqualTo(1231);
    }

    @Test
    void whatIsUnverifiedStandsBehindItsLike() {
        assertThat(rank(Severity.HIGH, 5, true)).isLessThan(rank(Severity.HIGH, 5, false));
        assertThat(rank(Severity.CRITICAL, 5, true)).isGreaterThan(rank(Severity.HIGH, 5, false));
    }

    @Test
    void theStoredOrderIsTheOrderOfThePointsAtAnyTime() {
        Random random = new Random(7);
        List<Facts> cases = IntStream.range(0, 200)
                .mapToObj(i -> facts(
                        random.nextBoolean() ? Severity.HIGH : Severity.CRITICAL,
                        random.nextInt(900),
                        random.nextBoolean()))
                .toList();
        Comparator<Facts> stored = Comparator.comparingDouble(each -> Urgency.rank(each, WEIGHTS));
        for (int days : new int[] {0, 3, 400}) {
            Instant then = NOW.plus(Duration.ofDays(days));
            Comparator<Facts> shown = Comparator.comparingDouble(
                    each -> Urgency.of(each, WEIGHTS, then).points());
            assertThat(cases.stream().sorted(stored).toList())
                    .isEqualTo(cases.stream().sorted(shown).toList());
        }
    }

    private static double rank(Severity severity, int hours, boolean unverified) {
        return Urgency.rank(facts(severity, hours, unverified), WEIGHTS);
    }

    private static Facts facts(Severity severity, int hours, boolean unverified) {
        return new Facts(severity, NOW.minus(Duration.ofHours(hours)), List.of(), 1, unverified, 1);
    }
}
