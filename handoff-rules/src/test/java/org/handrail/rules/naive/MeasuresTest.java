package org.handrail.rules.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import org.handrail.rules.yaml.StandardPathway;
import org.handrail.rules.yaml.StandardPathwayText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the measures count, against plain loops that count the same. */
class MeasuresTest {

    /** Some in the gate; {@code benchmarks/judges} does 100,000 and more. */
    private static final long HISTORIES = Long.getLong("handrail.judged", 4_000);

    private static final Pathway PATHWAY = StandardPathway.load();
    private static final Pathway A_DAY_MORE = PathwayReader.read(
            new StringReader(StandardPathwayText.load().replace("within: 7 calendar days", "within: 8 calendar days")));
    private static final Set<String> COUNTED = PATHWAY.rules().stream()
            .map(Rule::name)
            .filter(name -> name.startsWith("measure-"))
            .collect(Collectors.toSet());

    @Test
    void numeratorsDenominatorsAndExclusionsAreThoseOfPlainCounting() {
        assertThat(kinds(0, HISTORIES)).as("each kind of difference once").isEmpty();
    }

    @Tag("planted")
    @Test
    void theyDifferOnceOneOfThemCountsOneDayMore() {
        assertThat(LongStream.range(0, 1_000)
                        .anyMatch(
                                seed -> differences(seed, A_DAY_MORE).findAny().isPresent()))
                .isTrue();
    }

    /** Each kind of difference once, over so many histories from that seed on. */
    static List<String> kinds(long from, long histories) {
        return LongStream.range(from, from + histories)
                .parallel()
                .boxed()
                .flatMap(seed -> differences(seed, PATHWAY))
                .collect(Collectors.groupingBy(
                        Difference::kind, TreeMap::new, Collectors.mapping(Difference::toString, Collectors.toList())))
                .values()
                .stream()
                .map(alike -> alike.size() + " times: " + alike.getFirst())
                .toList();
    }

    private record Difference(long seed, String anchor, String naive, String judged) {

        String kind() {
            return anchor.substring(0, anchor.indexOf(' ')) + " " + naive + " " + judged;
        }
    }

    private static Stream<Difference> differences(long seed, Pathway pathway) {
        History history = History.seeded(seed);
        Map<String, String> naive = byAnchor(Measures.all(history.facts()).stream());
        Map<String, String> judged = byAnchor(Judgement.assess(
                        Journey.of(History.PERSON, history.facts()), pathway, Surroundings.allHeard(), Instant.MAX)
                .findings()
                .stream()
                .map(MeasuresTest::counted));
        return Stream.concat(naive.keySet().stream(), judged.keySet().stream())
                .distinct()
                .filter(anchor -> !Objects.equals(naive.get(anchor), judged.get(anchor)))
                .map(anchor -> new Difference(
                        seed, anchor, naive.getOrDefault(anchor, "nobody"), judged.getOrDefault(anchor, "nobody")));
    }

    private static Map<String, String> byAnchor(Stream<Counted> counted) {
        return counted.filter(one -> COUNTED.contains(one.measure()))
                .collect(Collectors.toMap(
                        one -> one.measure() + " " + one.anchor(),
                        one -> one.part().name()));
    }

    private static Counted counted(Finding finding) {
        Counted.Part part = switch (finding.state()) {
            case MET -> Counted.Part.NUMERATOR;
            case EXCUSED -> Counted.Part.EXCLUSION;
            case DROPPED, RECOVERED, EXPECTED, DUE_SOON, PAUSED, UNVERIFIED, WITHDRAWN ->
                Counted.Part.DENOMINATOR_ALONE;
        };
        return new Counted(finding.rule(), finding.anchor().id(), part);
    }
}
