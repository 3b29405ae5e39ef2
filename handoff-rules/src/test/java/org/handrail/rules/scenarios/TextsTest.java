package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CareTime;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that a coordinator can read of any row, or a manager of any measure, in any state. The texts are checked in, so that whoever changes a word sees what
 * becomes of it everywhere, and can read it aloud.
 */
class TextsTest {

    private static final Path READ_ALOUD = Path.of("src/test/resources/org/handrail/rules/sentences.txt");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
    private static final Instant OPENED = Week.instant("Mon 09:00");

    /** Of rules that do not say in words of their own why it is due then: all others say how long they give. */
    private static final Map<String, String> WHY_THEN = Map.of(
            "referral-made", "before they leave",
            "consent-revoked", "at once",
            "next-injection-sublocade", "28 days after",
            "next-injection-brixadi-weekly", "a week after",
            "next-injection-brixadi-monthly", "28 days after",
            "next-injection-naltrexone", "28 days after",
            "naltrexone-started", "after 7 to 10 opioid-free days");

    static List<Rows> rows() {
        return Rows.andMeasures();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyTextSaysWhyThen(Rows row) {
        Rule rule = row.definition();
        String why = WHY_THEN.get(row.rule());
        String said = why == null ? rule.window().within().words() : why;
        told(row)
                .forEach((how, finding) ->
                        assertThat(finding.explanation()).as(how).contains(said));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyStateThatARowCanBeInIsTold(Rows row) {
        Set<FindingState> states = new TreeSet<>();
        told(row).values().forEach(finding -> states.add(finding.state()));
        Rule rule = row.definition();
        Set<FindingState> all = new TreeSet<>(Set.of(
                FindingState.DUE_SOON,
                FindingState.DROPPED,
                FindingState.RECOVERED,
                FindingState.EXCUSED,
                FindingState.UNVERIFIED));
        if (OPENED.isBefore(row.dueInstant().minus(rule.window().warnBefore()))) {
            all.add(FindingState.EXPECTED);
        }
        if (rule.lasting() != null || !rule.metBy().isEmpty()) {
            all.add(FindingState.MET);
        }
        if (!rule.pausedBy().isEmpty()) {
            all.add(FindingState.PAUSED);
        }
        assertThat(states).containsAll(all);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyTextIsOneSentenceWithNothingLeftBlankAndSaysWhatIsDue(Rows row) {
        told(row).forEach((how, finding) -> {
            assertThat(finding.explanation())
                    .as(how)
                    .matches("[A-Z0-9a-z].*\\.")
                    .doesNotContain("{", "}", "null", "..", "; ;", "()", "  ")
                    .hasSizeLessThan(600);
            assertThat(finding.clearedBy()).as(how).endsWith(".").doesNotContain("{", "}", "null");
            assertThat(finding.source()).as(how).isNotBlank();
            assertThat(finding.pathway()).isEqualTo(Scenario.PATHWAY.version());
            assertThat(finding.rule()).isEqualTo(row.rule());
            assertThat(finding.openedBy()).isNotNull();
            if (finding.state() == FindingState.DROPPED) {
                assertThat(finding.explanation())
                        .as("%s says when it was due", how)
                        .contains(DAY.format(finding.due()
                                .plusNanos(1)
                                .atZone(finding.zone())
                                .minusNanos(1)));
            }
        });
    }

    @Test
    void theTextsAreAsTheyWereReadAloud() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Rows row : rows()) {
            all.append(row.isMeasure() ? "-" : row.definition().row())
                    .append(' ')
                    .append(row.rule())
                    .append('\n');
            told(row)
                    .forEach((how, finding) -> all.append("  ")
                            .append(how)
                            .append(" [")
                            .append(finding.severity().name().toLowerCase(Locale.ROOT))
                            .append("]: ")
                            .append(finding.explanation())
                            .append(" → ")
                            .append(finding.clearedBy())
                            .append('\n'));
        }
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(READ_ALOUD, all);
        }
        assertThat(Files.readString(READ_ALOUD))
                .as("run again with -Dhandrail.write, and read what changed")
                .isEqualTo(all.toString());
    }

    /** How it came about, and the finding. */
    private static Map<String, Finding> told(Rows row) {
        Instant due = row.dueInstant();
        Rule rule = row.definition();
        Map<String, Finding> told = new LinkedHashMap<>();
        told.put("at first", first(row, OPENED));
        told.put("at the last instant", first(row, due));
        told.put("in silence", first(row, due.plusNanos(1)));
        told.put("after six weeks", first(row, due.plus(Duration.ofDays(42))));
        told.put("unheard", unheard(row, due.plusNanos(1)));
        told.put("in time", first(row, due.plusSeconds(60), told(row.metBy(), due)));
        told.put("late", first(row, due.plusSeconds(7_200), told(row.metBy(), due.plusSeconds(3_600))));
        told.put("after death", first(row, due.plusSeconds(60), Told.died("Mon 09:00")));
        if (Besides.MISSES.containsKey(row.rule())) {
            Told miss = told(Besides.MISSES.get(row.rule()), due.minusSeconds(60));
            told.put("reported missed", first(row, due, miss));
            told.put("made good after a report", first(row, due, miss, told(row.metBy(), due.minusSeconds(30))));
        }
        if (Besides.MOVES.containsKey(row.rule())) {
            Told moved = told(Besides.MOVES.get(row.rule()), due.minus(Duration.ofHours(3)));
            told.put("moved", first(row, due.plusSeconds(60), moved));
        }
        if (!rule.pausedBy().isEmpty()) {
            Told away = told(EveryRowBesidesTest.begins(row), due.minusSeconds(60));
            told.put("paused", first(row, due.plusSeconds(60), away));
        }
        if (Besides.SWITCHES.containsKey(row.rule())) {
            told.put("by another way", first(row, due, told(Besides.SWITCHES.get(row.rule()), due.minusSeconds(60))));
        }
        if (rule.lasting() != null) {
            told.put("gone on for long enough", longEnough(row));
        }
        for (Excuses.Excuse excuse : Excuses.of(row.rule())) {
            told.putIfAbsent(
                    "ended by " + EventType.of(excuse.event()).shortName(),
                    EveryRowBesidesTest.own(row, due.plusSeconds(60), excuse.told(due.minusSeconds(60))));
        }
        return told;
    }

    /** The same again every week, for most of a year. */
    private static Finding longEnough(Rows row) {
        List<Told> again = new ArrayList<>();
        for (int week = 1; week <= 30; week++) {
            again.add(Told.told(row.metBy(), "Mon+" + week + " 09:00"));
        }
        return first(row, Week.instant("Tue+30 09:00"), again.toArray(Told[]::new));
    }

    private static Finding unheard(Rows row, Instant at) {
        Scenario scenario = given(row.opened().toArray(Told[]::new)).whenItIs(at);
        for (Phase phase : row.definition().awaitedFrom()) {
            scenario.andHeardOnlyThrough(phase, "Mon 09:00");
        }
        return scenario.findings(row.rule()).getFirst();
    }

    private static Finding first(Rows row, Instant at, Told... more) {
        List<Told> told = new ArrayList<>(row.opened());
        told.addAll(List.of(more));
        return given(told.toArray(Told[]::new))
                .whenItIs(at)
                .findings(row.rule())
                .getFirst();
    }

    private static Told told(@Nullable CareEvent event, Instant at) {
        return new Told(Objects.requireNonNull(event), new CareTime.Moment(at), at);
    }
}
