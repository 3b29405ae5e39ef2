package org.handrail.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LawsTest {

    /** Enough to catch every planted fault; more with {@code -Dhandrail.histories=40000}. */
    private static final int HISTORIES = Integer.getInteger("handrail.histories", 400);

    private static final Map<Law, Judge> PLANTED = new EnumMap<>(Map.of(
            Law.ANY_ORDER_AND_ANY_DUPLICATES, Faults.HANGS_ON_THE_ORDER,
            Law.RETRACTED_NEVER_WAS, Faults.FORGETS_RETRACTIONS,
            Law.RETRACTED_AND_REPOSTED_IS_AS_BEFORE, Faults.TAKES_BACK_WHAT_IS_REPOSTED,
            Law.THE_NEXT_CHANGE_IS_FORETOLD, Faults.FORETELLS_TOO_LATE,
            Law.WAITING_ONLY_MOVES_ON, Faults.GOES_BACK,
            Law.WHAT_DROPPED_IS_NEVER_MET, Faults.FORGETS_WHAT_WE_SAW,
            Law.WHAT_RECOVERED_HAD_DROPPED, Faults.SEES_DROPS_EVERYWHERE));

    @ParameterizedTest
    @EnumSource
    void theLawHoldsForEveryHistory(Law law) {
        assertThat(broken(law, Judge.RIGHT))
                .as("seeds of histories for which it does not hold")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLawCatchesAPlantedFault(Law law) {
        assertThat(PLANTED).containsKey(law);
        assertThat(broken(law, PLANTED.getOrDefault(law, Judge.RIGHT))).isNotEmpty();
    }

    @Test
    void theHistoriesReachEveryRuleAndEveryStateThatSilenceAndFactsCanBring() {
        Set<FindingState> states = EnumSet.noneOf(FindingState.class);
        LongStream.range(0, HISTORIES)
                .mapToObj(Histories::seeded)
                .flatMap(facts -> Stream.iterate(Histories.BEGIN, at -> at.plusSeconds(5 * 86_400))
                        .limit(12)
                        .flatMap(at -> Judge.RIGHT.assess(facts, at).findings().stream()))
                .map(Finding::state)
                .forEach(states::add);
        assertThat(states)
                .containsExactlyInAnyOrder(
                        FindingState.EXPECTED,
                        FindingState.DUE_SOON,
                        FindingState.DROPPED,
                        FindingState.RECOVERED,
                        FindingState.MET,
                        FindingState.EXCUSED);
    }

    private static LongStream broken(Law law, Judge judge) {
        return LongStream.range(0, HISTORIES)
                .filter(seed -> !law.holds(judge, Histories.seeded(seed), seed))
                .limit(5);
    }
}
