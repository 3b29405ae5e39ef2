package org.handrail.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.histories.History;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.yaml.StandardPathway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LawsTest {

    /** Enough to catch every planted fault; more with {@code -Dhandrail.histories=40000}. */
    private static final int HISTORIES = Integer.getInteger("handrail.histories", 200);

    /** The whole pathway is judged several times as long. */
    private static final int WHOLE_HISTORIES = HISTORIES * 3 / 10;

    private static final Judge WHOLE = new JudgeBy(StandardPathway.load());

    private static final Map<Law, Judge> PLANTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Law.ANY_ORDER_AND_ANY_DUPLICATES, Faults.HANGS_ON_THE_ORDER),
            Map.entry(Law.SPLIT_IS_AS_WHOLE, Faults.KEEPS_THE_JOURNEY_IT_HAS),
            Map.entry(Law.RETRACTED_NEVER_WAS, Faults.FORGETS_RETRACTIONS),
            Map.entry(Law.RETRACTED_AND_REPOSTED_IS_AS_BEFORE, Faults.TAKES_BACK_WHAT_IS_REPOSTED),
            Map.entry(Law.JOINED_AND_PARTED_AGAIN, Faults.KNOWS_ONE_ALIAS_ONLY),
            Map.entry(Law.THE_NEXT_CHANGE_IS_FORETOLD, Faults.FORETELLS_TOO_LATE),
            Map.entry(Law.LOOKING_SELDOM_IS_LOOKING_OFTEN, Faults.RESTS_ON_A_DROP),
            Map.entry(Law.LIVE_IS_AS_REBUILT, Faults.ANNOUNCES_STATES_ONLY),
            Map.entry(Law.WAITING_ONLY_MOVES_ON, Faults.GOES_BACK),
            Map.entry(Law.WHAT_DROPPED_IS_NEVER_MET, Faults.FORGETS_WHAT_WE_SAW),
            Map.entry(Law.WHAT_RECOVERED_HAD_DROPPED, Faults.SEES_DROPS_EVERYWHERE)));

    @ParameterizedTest
    @EnumSource
    void theLawHoldsForEveryHistory(Law law) {
        assertThat(broken(law, Judge.RIGHT, HISTORIES))
                .as("seeds of histories for which it does not hold")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLawHoldsForTheWholePathway(Law law) {
        assertThat(broken(law, WHOLE, WHOLE_HISTORIES))
                .as("seeds of histories for which it does not hold")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLawCatchesAPlantedFault(Law law) {
        assertThat(PLANTED).containsKey(law);
        assertThat(broken(law, PLANTED.getOrDefault(law, Judge.RIGHT), HISTORIES))
                .isNotEmpty();
    }

    @Test
    void theHistoriesReachEveryRuleAndEveryStateThatSilenceAndFactsCanBring() {
        Set<FindingState> states = EnumSet.noneOf(FindingState.class);
        Set<String> rules = new TreeSet<>();
        LongStream.range(0, HISTORIES)
                .mapToObj(History::seeded)
                .flatMap(LawsTest::findings)
                .forEach(finding -> {
                    states.add(finding.state());
                    rules.add(finding.rule());
                });
        assertThat(states)
                .contains(
                        FindingState.EXPECTED,
                        FindingState.DUE_SOON,
                        FindingState.DROPPED,
                        FindingState.RECOVERED,
                        FindingState.MET,
                        FindingState.EXCUSED);
        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(
                        Judge.PATHWAY.rules().stream().map(Rule::name).collect(Collectors.toSet()));
    }

    @Test
    void theHistoriesHoldEveryTypeOfEvent() {
        Set<EventType> types = LongStream.range(0, HISTORIES)
                .mapToObj(History::seeded)
                .flatMap(history -> history.facts().stream())
                .map(fact -> EventType.of(fact.event()))
                .collect(Collectors.toSet());
        assertThat(types).containsExactlyInAnyOrder(EventType.values());
    }

    private static Stream<Finding> findings(History history) {
        return Stream.iterate(history.begin(), at -> at.plus(Duration.ofDays(12)))
                .limit(8)
                .flatMap(at -> Judge.RIGHT.assess(history.facts(), at).findings().stream());
    }

    private static LongStream broken(Law law, Judge judge, int histories) {
        return LongStream.range(0, histories)
                .filter(seed -> !law.holds(judge, History.seeded(seed), seed))
                .limit(5);
    }
}
