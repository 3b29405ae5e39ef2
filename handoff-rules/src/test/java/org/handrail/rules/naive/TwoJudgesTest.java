package org.handrail.rules.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.histories.History;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Stage;
import org.handrail.rules.yaml.PathwayReader;
import org.handrail.rules.yaml.StandardPathway;
import org.handrail.rules.yaml.StandardPathwayText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two judges that share nothing but the events say the same of every history, whoever can be heard. */
class TwoJudgesTest {

    /** Some in the gate; {@code benchmarks/judges} does 100,000 and more. */
    private static final long HISTORIES = Long.getLong("handrail.judged", 600);

    private static final Pathway PATHWAY = StandardPathway.load();
    private static final Set<String> RULES = PATHWAY.rules().stream()
            .filter(rule -> !rule.isMeasure())
            .map(Rule::name)
            .collect(Collectors.toSet());

    @Test
    void twoJudgesAgreeOnEveryHistory() {
        assertThat(kinds(0, HISTORIES)).as("each kind of disagreement once").isEmpty();
    }

    @Tag("planted")
    @ParameterizedTest
    @CsvSource({
        "within: 7 calendar days, within: 8 calendar days",
        "grace: 4 hours, grace: 5 hours",
        "{ after: 48 hours, { after: 96 hours",
        "most grace: 12 hours, most grace: 6 hours",
        "critical: 4 hours, critical: 9 hours",
        "'at most: 30 days, then: starts anew', 'at most: 29 days, then: starts anew'",
        "drops: 2, drops: 3"
    })
    void theyDisagreeOnceOneOfThemIsToldAnotherFigure(String figure, String other) {
        Pathway wrong =
                PathwayReader.read(new StringReader(StandardPathwayText.load().replace(figure, other)));
        assertThat(LongStream.range(0, 3_000)
                        .anyMatch(seed -> disagreements(seed, wrong).findAny().isPresent()))
                .isTrue();
    }

    @Tag("planted")
    @Test
    void theHistoriesBringEveryRuleIntoEveryStateThatItCanReach() {
        Map<String, Set<FindingState>> reached = new TreeMap<>();
        LongStream.range(0, 1_500)
                .forEach(seed -> moments(seed)
                        .forEach(moment -> NaiveJudge.answers(
                                        History.seeded(seed).facts(), moment.now(), moment.around())
                                .forEach(answer -> reached.computeIfAbsent(
                                                answer.rule(), rule -> EnumSet.noneOf(FindingState.class))
                                        .add(answer.state()))));
        assertThat(reached.keySet()).isEqualTo(RULES);
        assertThat(reached)
                .allSatisfy((rule, states) -> assertThat(states)
                        .contains(FindingState.DROPPED, FindingState.RECOVERED, FindingState.EXCUSED));
        assertThat(reached.values().stream().flatMap(Set::stream))
                .contains(FindingState.EXPECTED, FindingState.DUE_SOON, FindingState.UNVERIFIED)
                .contains(FindingState.PAUSED, FindingState.MET);
    }

    /** Each kind of disagreement once, over so many histories from that seed on. */
    static List<String> kinds(long from, long histories) {
        return LongStream.range(from, from + histories)
                .parallel()
                .boxed()
                .flatMap(seed -> disagreements(seed, PATHWAY))
                .collect(Collectors.groupingBy(
                        Disagreement::kind,
                        TreeMap::new,
                        Collectors.mapping(Disagreement::toString, Collectors.toList())))
                .values()
                .stream()
                .map(alike -> alike.size() + " times: " + alike.getFirst())
                .toList();
    }

    private record Moment(Instant now, Around around) {}

    private record Disagreement(
            long seed,
            Moment moment,
            @Nullable Answer naive,
            @Nullable Answer judged) {

        String kind() {
            return kind(naive) + " against " + kind(judged);
        }

        private static String kind(@Nullable Answer answer) {
            return answer == null
                    ? "nothing"
                    : answer.rule() + " " + answer.state() + " " + answer.severity() + " " + answer.calls() + " "
                            + answer.reportedMissed();
        }
    }

    /** Two at random, two about the time at which something falls due, and the end of time. */
    private static Stream<Moment> moments(long seed) {
        History history = History.seeded(seed);
        Stream<Moment> some = Stream.of(
                        history.someInstant(seed),
                        history.someInstant(~seed),
                        aboutTime(history, seed),
                        aboutTime(history, ~seed))
                .map(now -> new Moment(now, Around.seeded(now.getEpochSecond(), now)));
        return Stream.concat(some, Stream.of(new Moment(Instant.MAX, Around.ALL_HEARD)));
    }

    private static Instant aboutTime(History history, long seed) {
        Random random = History.random(seed);
        List<Answer> all = NaiveJudge.answers(history.facts(), Instant.MAX, Around.ALL_HEARD);
        return all.isEmpty()
                ? history.someInstant(seed)
                : all.get(random.nextInt(all.size())).due().plus(Duration.ofMinutes(random.nextInt(24 * 60) - 6 * 60L));
    }

    private static Stream<Disagreement> disagreements(long seed, Pathway pathway) {
        return moments(seed).flatMap(moment -> disagreements(seed, History.seeded(seed), moment, pathway));
    }

    private static Stream<Disagreement> disagreements(long seed, History history, Moment moment, Pathway pathway) {
        Map<String, Answer> naive = byKey(NaiveJudge.answers(history.facts(), moment.now(), moment.around()));
        Map<String, Answer> judged = byKey(judged(history, moment, pathway));
        return Stream.concat(naive.keySet().stream(), judged.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(naive.get(key), judged.get(key)))
                .map(key -> new Disagreement(seed, moment, naive.get(key), judged.get(key)));
    }

    private static List<Answer> judged(History history, Moment moment, Pathway pathway) {
        Map<String, Rule> rules = pathway.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
        return Judgement.assess(
                        Journey.of(History.PERSON, history.facts()),
                        pathway,
                        moment.around().surroundings(),
                        moment.now())
                .findings()
                .stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .map(finding -> answer(finding, rules))
                .toList();
    }

    private static Answer answer(Finding finding, Map<String, Rule> rules) {
        List<String> stages = Objects.requireNonNull(rules.get(finding.rule())).window().stages().stream()
                .map(Stage::name)
                .toList();
        return new Answer(
                finding.rule(),
                finding.anchor().id(),
                finding.state(),
                finding.severity(),
                stages.indexOf(finding.stage()) + 1,
                finding.opened(),
                finding.due(),
                finding.reportedMissed(),
                finding.callsSomebody());
    }

    private static Map<String, Answer> byKey(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(
                        answer -> answer.rule() + " " + answer.anchor(),
                        Function.identity(),
                        (one, two) -> two,
                        TreeMap::new));
    }
}
