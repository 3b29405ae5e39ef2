package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.Incarcerated;
import org.handrail.events.Released;
import org.handrail.events.WaitAgreed;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CareTime;
import org.handrail.rules.pathway.Pause;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of every row that is reported missed, moved or paused; no row lacks that without a reason. */
class EveryRowBesidesTest {

    static Stream<Rows> rowsThatCanBeReportedMissed() {
        return Case.REPORTED.rows();
    }

    static Stream<Rows> rowsThatCanBeMoved() {
        return Case.MOVED.rows();
    }

    static Stream<Rows> rowsThatGoOn() {
        return Case.CARRIED_ON.rows();
    }

    static Stream<Rows> rowsThatCanPause() {
        return Case.PAUSED.rows();
    }

    static Stream<Rows> rowsThatCanEndOtherwise() {
        return Case.EXCUSED_OTHERWISE.rows();
    }

    @Test
    void noRowLacksAMissAMoveOrAPauseWithoutAReason() {
        assertThat(rules(rule -> !rule.missedBy().isEmpty()))
                .as("all others: " + Besides.NO_MISS)
                .isEqualTo(Besides.MISSES.keySet());
        assertThat(rules(rule -> !rule.movedBy().isEmpty()))
                .as("all others: " + Besides.NO_MOVE)
                .isEqualTo(Besides.MOVES.keySet());
        assertThat(rules(rule -> !rule.continuedBy().isEmpty())).isEqualTo(Besides.CONTINUED);
        assertThat(rules(rule -> !rule.isMeasure() && rule.pausedBy().isEmpty()))
                .isEqualTo(Besides.NEVER_PAUSED.keySet());
        assertThat(rules(rule -> rule.isMeasure() && !rule.pausedBy().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanEndOtherwise")
    void whateverElseEndsItExcusesIt(Rows row) {
        Instant due = row.dueInstant();
        for (Excuses.Excuse excuse : Excuses.of(row.rule())) {
            Finding finding = own(row, due.plusSeconds(60), excuse.told(due.minusSeconds(60)));
            assertThat(finding.state()).as(excuse.toString()).isEqualTo(FindingState.EXCUSED);
            assertThat(finding.explanation()).contains("this is no longer owed: ");
        }
    }

    @Test
    void nothingThatAPathwayNamesAsAnEndIsLeftUntold() {
        for (Rule rule : Scenario.PATHWAY.rules()) {
            Set<String> named = new TreeSet<>();
            rule.excusedBy().forEach(clue -> clue.events().forEach(event -> named.add(event.shortName())));
            named.remove(EventType.PERSON_DIED.shortName());
            named.removeAll(Excuses.SHADOWED.getOrDefault(rule.name(), Set.of()));
            Set<String> told = Excuses.of(rule.name()).stream()
                    .map(excuse -> EventType.of(excuse.event()).shortName())
                    .collect(Collectors.toSet());
            assertThat(told).as(rule.name()).isEqualTo(named);
        }
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanBeReportedMissed")
    void aReportedMissIsADropAtOnce(Rows row) {
        Instant reported = row.dueInstant().minusSeconds(60);
        Finding finding = first(row, reported, told(Besides.MISSES.get(row.rule()), reported));
        assertThat(finding.state()).isEqualTo(FindingState.DROPPED);
        assertThat(finding.reportedMissed()).isTrue();
        assertThat(finding.explanation()).contains("; instead ");
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanBeReportedMissed")
    void whatComesAfterTheReportRecoversItThoughItIsNotDueYet(Rows row) {
        Instant reported = row.dueInstant().minusSeconds(600);
        Finding finding = first(
                row,
                reported.plusSeconds(120),
                told(Besides.MISSES.get(row.rule()), reported),
                told(row.metBy(), reported.plusSeconds(60)));
        assertThat(finding.state()).isEqualTo(FindingState.RECOVERED);
        assertThat(finding.reportedMissed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanBeMoved")
    void aMoveGivesItAnotherDayAndTheOldOneIsOver(Rows row) {
        Instant due = row.dueInstant();
        Told moved = told(Besides.MOVES.get(row.rule()), due.minus(Duration.ofHours(3)));
        Finding finding = first(row, due.plusSeconds(60), moved);
        assertThat(finding.due()).isAfter(due);
        assertThat(finding.state()).isIn(FindingState.EXPECTED, FindingState.DUE_SOON);
        assertThat(finding.evidence()).contains(moved.fact().id());
        assertThat(first(row, finding.due().plusNanos(1), moved).state()).isEqualTo(FindingState.DROPPED);
    }

    @ParameterizedTest
    @MethodSource("rowsThatGoOn")
    void whatComesInTimeSetsTheNextDayAndSoOn(Rows row) {
        Instant due = row.dueInstant();
        Told next = told(row.metBy(), due.minusSeconds(60));
        Finding finding = first(row, due.plusSeconds(60), next);
        assertThat(finding.due()).isAfter(due);
        assertThat(finding.state()).isIn(FindingState.EXPECTED, FindingState.DUE_SOON);
        Finding dropped = first(row, finding.due().plusNanos(1), next);
        assertThat(dropped.state()).isEqualTo(FindingState.DROPPED);
        assertThat(dropped.id()).isEqualTo(finding.id());
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanPause")
    void itWaitsWhileThePersonIsAwayOrAWaitWasAgreed(Rows row) {
        Instant begin = row.dueInstant().minusSeconds(60);
        Finding finding = first(row, row.dueInstant().plusSeconds(60), told(begins(row), begin));
        assertThat(finding.state()).isEqualTo(FindingState.PAUSED);
        assertThat(finding.explanation()).contains("this waits, since");
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanPause")
    void whenThatIsOverThereIsTimeAgain(Rows row) {
        Instant begin = row.dueInstant().minusSeconds(60);
        Instant end = begin.plus(Duration.ofDays(2));
        Finding finding = isWait(row)
                ? first(row, Week.instant("Fri+3 23:59:59").plusSeconds(1), told(begins(row), begin))
                : first(row, end.plusSeconds(1), told(begins(row), begin), told(ends(row), end));
        assertThat(finding.due()).isAfter(row.dueInstant());
        assertThat(finding.state())
                .as("what was to be done before something else is due as soon as the person is back")
                .isIn(
                        row.rule().equals("referral-made")
                                ? Set.of(FindingState.DROPPED)
                                : Set.of(FindingState.EXPECTED, FindingState.DUE_SOON));
    }

    @ParameterizedTest
    @MethodSource("rowsThatCanPause")
    void whoeverForgetsToSayThatItIsOverHidesNobody(Rows row) {
        Instant begin = row.dueInstant().minusSeconds(60);
        assertThat(first(row, begin.plus(Duration.ofDays(500)), told(begins(row), begin))
                        .state())
                .isEqualTo(FindingState.DROPPED);
    }

    private static Set<String> rules(Predicate<Rule> which) {
        return Scenario.PATHWAY.rules().stream()
                .filter(which)
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pause pause(Rows row) {
        return row.definition().pausedBy().getFirst();
    }

    private static boolean isWait(Rows row) {
        return begins(row) instanceof WaitAgreed;
    }

    /** What first pauses it. */
    static CareEvent begins(Rows row) {
        EventType type = pause(row).begin().events().getFirst();
        return switch (type) {
            case HOSPITAL_ADMITTED -> new HospitalAdmitted(null);
            case INCARCERATED -> new Incarcerated(null);
            case WAIT_AGREED -> new WaitAgreed(Happened.REFERRAL, Told.HOUSE, Week.day("Fri+3"));
            default -> throw new IllegalStateException("no row is paused by " + type);
        };
    }

    private static CareEvent ends(Rows row) {
        return begins(row) instanceof HospitalAdmitted ? new HospitalDischarged(null) : new Released(null);
    }

    /** That of the row itself, where others of its rule are opened besides. */
    static Finding own(Rows row, Instant at, Told... more) {
        List<Told> told = new ArrayList<>(row.opened());
        told.addAll(List.of(more));
        return given(told.toArray(Told[]::new)).whenItIs(at).findings(row.rule()).stream()
                .filter(finding ->
                        finding.openedBy().equals(row.opened().getFirst().fact().id()))
                .findFirst()
                .orElseThrow();
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
