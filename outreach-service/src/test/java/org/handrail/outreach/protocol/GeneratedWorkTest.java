package org.handrail.outreach.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws that nothing puts to the test hold, too: the generated work has to come by all that they speak of. */
class GeneratedWorkTest {

    private static final int RUNS = 200;
    private static final int SELDOM = 10;

    @Test
    void everythingTheLawsSpeakOfComesAbout() {
        Map<String, Integer> runs = new TreeMap<>();
        for (int seed = 0; seed < RUNS; seed++) {
            Map<String, Boolean> seen = new TreeMap<>();
            new Simulation(
                            seed,
                            Outreach::decide,
                            moment -> Occurrences.in(moment).forEach(each -> seen.put(each, true)))
                    .run();
            seen.keySet().forEach(each -> runs.merge(each, 1, Integer::sum));
        }

        assertThat(Occurrences.ALL)
                .allSatisfy(each -> assertThat(runs.getOrDefault(each, 0))
                        .as("runs with \"%s\", of %d: %s", each, RUNS, runs)
                        .isGreaterThanOrEqualTo(SELDOM));
    }
}
