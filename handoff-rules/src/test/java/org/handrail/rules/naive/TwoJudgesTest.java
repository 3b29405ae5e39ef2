package org.handrail.rules.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.events.finding.Finding;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.handrail.rules.histories.History;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.yaml.PathwayReader;
import org.handrail.rules.yaml.StandardPathwayText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two judges that share nothing but the events say the same of every history. */
class TwoJudgesTest {

    /** Some in the gate; 100,000 and more on demand: {@code -Dhandrail.judged=100000}. */
    private static final long HISTORIES = Long.getLong("handrail.judged", 3_000);

    private static final long FIRST = Long.getLong("handrail.judged.from", 0);

    private static final Pathway PATHWAY = PathwayReader.read(new StringReader(StandardPathwayText.sevenRules()));
    private static final Pathway A_DAY_MORE = PathwayReader.read(new StringReader(
            StandardPathwayText.sevenRules().replace("within: 7 calendar days", "within: 8 calendar days")));
    private static final Map<String, Integer> ROWS =
            PATHWAY.rules().stream().collect(Collectors.toMap(Rule::name, Rule::row));

    @Test
    void twoJudgesAgreeOnEveryHistory() {
        assertThat(kinds(HISTORIES, PATHWAY))
                .as("each kind of disagreement once")
                .isEmpty();
    }

    @Test
    void theyDisagreeOnceOneOfThemCountsOneDayMore() {
        assertThat(kinds(200, A_DAY_MORE)).isNotEmpty();
    }

    private static List<String> kinds(long histories, Pathway pathway) {
        return LongStream.range(FIRST, FIRST + histories)
                .boxed()
                .flatMap(seed -> disagreements(seed, pathway))
                .collect(Collectors.groupingBy(
                        Disagreement::kind,
                        TreeMap::new,
                        Collectors.mapping(Disagreement::toString, Collectors.toList())))
                .values()
                .stream()
                .map(alike -> alike.size() + " times: " + alike.getFirst())
                .toList();
    }

    private record Disagreement(
            long seed,
            Instant now,
            @Nullable Answer naive,
            @Nullable Answer judged) {

        String kind() {
            return kind(naive) + " against " + kind(judged);
        }

        private static String kind(@Nullable Answer answer) {
            return answer == null
                    ? "nothing"
                    : answer.row() + " " + answer.state() + " " + answer.calls() + " " + answer.reportedMissed();
        }
    }

    private static Stream<Disagreement> disagreements(long seed, Pathway pathway) {
        History history = History.seeded(seed);
        return Stream.of(history.someInstant(seed), history.someInstant(~seed), Instant.MAX)
                .flatMap(now -> disagreements(seed, history, now, pathway));
    }

    private static Stream<Disagreement> disagreements(long seed, History history, Instant now, Pathway pathway) {
        Map<String, Answer> naive = byKey(NaiveJudge.answers(history.facts(), now));
        Map<String, Answer> judged = byKey(judged(history, now, pathway));
        return Stream.concat(naive.keySet().stream(), judged.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(naive.get(key), judged.get(key)))
                .map(key -> new Disagreement(seed, now, naive.get(key), judged.get(key)));
    }

    private static List<Answer> judged(History history, Instant now, Pathway pathway) {
        return Judgement.assess(Journey.of(History.PERSON, history.facts()), pathway, Surroundings.allHeard(), now)
                .findings()
                .stream()
                .filter(finding -> NaiveJudge.ROWS.contains(ROWS.get(finding.rule())))
                .map(TwoJudgesTest::answer)
                .toList();
    }

    private static Answer answer(Finding finding) {
        return new Answer(
                ROWS.getOrDefault(finding.rule(), 0),
                finding.anchor().id(),
                finding.state(),
                finding.due(),
                finding.reportedMissed(),
                finding.callsSomebody());
    }

    private static Map<String, Answer> byKey(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(
                        answer -> answer.row() + " " + answer.anchor(),
                        Function.identity(),
                        (one, two) -> two,
                        TreeMap::new));
    }
}
