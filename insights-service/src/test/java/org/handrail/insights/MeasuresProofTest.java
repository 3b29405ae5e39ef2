package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.handrail.events.finding.Finding;
import org.handrail.rules.naive.PlainCount;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The measures as they are shown, against plain loops over the facts of made-up people that know neither pathway nor judgement
 * nor tables: by measure, program and month, one by one.
 */
@InsightsTest
class MeasuresProofTest {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuresProofTest.class);

    /** Some in the gate; more on demand: {@code benchmarks/measures}. */
    private static final int PEOPLE = Integer.getInteger("handrail.people", 250);

    private static final int AT_ONCE = 2_000;
    private static final Duration SETTLES = Duration.ofMinutes(Math.max(1, PEOPLE / 2_000));

    @Autowired
    private Announcer announcer;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private record Cell(String measure, String program, String month) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    @Test
    void measuresAreThoseOfPlainCountingAlsoAfterARepostAndRetractions() {
        compare("shuffled, a fifth of it twice", said(PEOPLE, MadeUpPeople::heard));
        said(PEOPLE / 4, MadeUpPeople::heard);
        compare("a quarter of it again, in another order", counted(PEOPLE, MadeUpPeople::heard));
        assertThat(compare("one fact of each person taken back", said(PEOPLE, each -> {
                    each.heard();
                    return each.oneTakenBack();
                })))
                .isTrue();
    }

    /** Announces what these people give rise to; what plain loops count of them then. Nobody is kept: there may be many. */
    private SortedMap<Cell, long[]> said(int people, Function<MadeUpPeople, List<Finding>> step) {
        SortedMap<Cell, long[]> counts = new TreeMap<>();
        for (long first = 0; first < people; first += AT_ONCE) {
            List<Finding> said = new ArrayList<>();
            each(first, Math.min(people, first + AT_ONCE), step).forEach(one -> {
                said.addAll(one.said());
                count(one.counted(), counts);
            });
            Collections.shuffle(said, new Random(first + people));
            announcer.findings(said);
        }
        return counts;
    }

    private static SortedMap<Cell, long[]> counted(int people, Function<MadeUpPeople, List<Finding>> step) {
        SortedMap<Cell, long[]> counts = new TreeMap<>();
        for (long first = 0; first < people; first += AT_ONCE) {
            each(first, Math.min(people, first + AT_ONCE), step).forEach(one -> count(one.counted(), counts));
        }
        return counts;
    }

    /** What is announced of one person, and who is counted of them. */
    private record Told(List<Finding> said, List<PlainCount> counted) {}

    private static List<Told> each(long from, long to, Function<MadeUpPeople, List<Finding>> step) {
        return LongStream.range(from, to)
                .parallel()
                .mapToObj(seed -> {
                    MadeUpPeople one = MadeUpPeople.number(seed);
                    return new Told(step.apply(one), one.counted());
                })
                .toList();
    }

    private static void count(List<PlainCount> counted, SortedMap<Cell, long[]> counts) {
        for (PlainCount each : counted) {
            Cell cell = new Cell(
                    each.measure().substring("measure-".length()),
                    each.program(),
                    each.month().toString());
            long[] count = counts.computeIfAbsent(cell, none -> new long[3]);
            count[0] += each.met() ? 1 : 0;
            count[1] += each.excluded() ? 0 : 1;
            count[2] += each.excluded() ? 1 : 0;
        }
    }

    private boolean compare(String when, SortedMap<Cell, long[]> counts) {
        SortedMap<Cell, String> plain = new TreeMap<>();
        counts.forEach((cell, count) -> plain.put(cell, count[0] + " of " + count[1] + ", " + count[2] + " left out"));
        assertThat(plain).hasSizeGreaterThan(20);
        await().atMost(SETTLES)
                .pollInterval(Duration.ofMillis(PEOPLE > AT_ONCE ? 2_000 : 200))
                .untilAsserted(() -> assertThat(differing(plain, shown())).isEmpty());
        Long findings = database.queryForObject("select count(*) from finding where measure is not null", Long.class);
        LOG.info(
                "{}: {} people, {} findings, {} figures by measure, program and month, 0 differences",
                when,
                PEOPLE,
                findings,
                plain.size());
        return true;
    }

    private static List<String> differing(SortedMap<Cell, String> plain, SortedMap<Cell, String> shown) {
        SortedMap<Cell, String> both = new TreeMap<>(plain);
        both.putAll(shown);
        return both.keySet().stream()
                .filter(cell -> !Objects.equals(plain.get(cell), shown.get(cell)))
                .map(cell -> cell + ": plain " + plain.get(cell) + ", shown " + shown.get(cell))
                .toList();
    }

    private SortedMap<Cell, String> shown() {
        Asking asking = new Asking(environment, tokens);
        SortedMap<Cell, String> shown = new TreeMap<>();
        JsonNode answer = asking.json("/v1/measures?by=measure,program,month&limit=10000");
        for (JsonNode each : answer.get("figures")) {
            Cell cell = new Cell(
                    each.get("measure").asString(),
                    each.get("program").asString(),
                    each.get("month").asString());
            boolean ours = Set.of(
                            "3312-7",
                            "3312-14",
                            "3453-7",
                            "3453-14",
                            "fui-7",
                            "fui-30",
                            "fua-7",
                            "fua-30",
                            "iet-initiation",
                            "iet-engagement",
                            "pod")
                    .contains(cell.measure());
            long counted =
                    each.get("denominator").asLong() + each.get("exclusions").asLong();
            if (ours && counted > 0 && !cell.program().startsWith("south-iop")) {
                shown.put(
                        cell,
                        each.get("numerator").asLong() + " of "
                                + each.get("denominator").asLong() + ", "
                                + each.get("exclusions").asLong() + " left out");
            }
        }
        return shown;
    }
}
