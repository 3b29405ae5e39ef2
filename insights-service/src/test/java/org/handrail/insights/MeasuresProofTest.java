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
import java.util.UUID;
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

    private static final Set<String> MEASURES = Set.of(
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
            "pod");

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
        SortedMap<Cell, long[]> corrected = said(PEOPLE, each -> {
            each.heard();
            return each.oneTakenBack();
        });
        compare("one fact of each person taken back", corrected);
        eachCountsEitherWay(corrected);
        oneOtherPersonIsADifference(corrected);
    }

    /** There are people in the numerator of each measure, people missing there, and people left out. */
    private static void eachCountsEitherWay(SortedMap<Cell, long[]> counts) {
        for (String measure : MEASURES) {
            long[] sum = new long[3];
            counts.forEach((cell, count) -> {
                for (int i = 0; i < sum.length && cell.measure().equals(measure); i++) {
                    sum[i] += count[i];
                }
            });
            assertThat(sum[0]).as(measure + " met").isPositive();
            assertThat(sum[1]).as(measure + " of").isGreaterThan(sum[0]);
            assertThat(sum[2]).as(measure + " left out").isPositive();
        }
    }

    /** The comparison is shown to notice one person who counts otherwise. */
    private void oneOtherPersonIsADifference(SortedMap<Cell, long[]> counts) {
        UUID one = database.queryForObject(
                "select id from finding where measure = 'fui-7' and state = 'met' and program <> 'south-iop'"
                        + " and generation = (select number from generation where state = 'current') order by id limit 1",
                UUID.class);
        database.update("update finding set state = 'dropped' where id = ?", one);
        assertThat(differing(plain(counts), shown())).hasSize(1);
        database.update("update finding set state = 'met' where id = ?", one);
        assertThat(differing(plain(counts), shown())).isEmpty();
    }

    private static SortedMap<Cell, String> plain(SortedMap<Cell, long[]> counts) {
        SortedMap<Cell, String> plain = new TreeMap<>();
        counts.forEach((cell, count) -> plain.put(cell, count[0] + " of " + count[1] + ", " + count[2] + " left out"));
        return plain;
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

    private void compare(String when, SortedMap<Cell, long[]> counts) {
        SortedMap<Cell, String> plain = plain(counts);
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
            boolean ours = MEASURES.contains(cell.measure());
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
