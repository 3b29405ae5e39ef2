package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.Phase;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CareTime;
import org.handrail.rules.pathway.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every row of the table: when it falls due, and what becomes of it then. */
class EveryRowTest {

    static Stream<Rows> rows() {
        return Rows.andMeasures().stream();
    }

    static Stream<Rows> rowsWithTimeLeft() {
        return Case.MET_IN_TIME.rows();
    }

    @Test
    void everyHandoffOfThePathwayIsToldAndEveryMeasure() {
        assertThat(rows())
                .extracting(Rows::rule)
                .containsExactlyInAnyOrderElementsOf(
                        Scenario.PATHWAY.rules().stream().map(Rule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rowsWithTimeLeft")
    void whatComesInTimeMeetsIt(Rows row) {
        Instant inTime = due(row).minusSeconds(600);
        assertThat(first(row, inTime.plusSeconds(60), told(row.metBy(), inTime)).state())
                .isEqualTo(continues(row) ? FindingState.EXPECTED : FindingState.MET);
        assertThat(first(row, due(row).plusSeconds(60), told(row.metBy(), inTime))
                        .state())
                .as("and stays so")
                .isEqualTo(continues(row) ? FindingState.EXPECTED : FindingState.MET);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void silenceIsADropOnceTheLastInstantIsOver(Rows row) {
        Instant due = due(row);
        assertThat(state(row, due)).isIn(FindingState.EXPECTED, FindingState.DUE_SOON);
        assertThat(state(row, due.plusNanos(1))).isEqualTo(FindingState.DROPPED);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatComesAtTheLastInstantMeetsIt(Rows row) {
        assertThat(first(row, due(row).plusSeconds(60), told(row.metBy(), due(row)))
                        .state())
                .isEqualTo(continues(row) ? FindingState.EXPECTED : FindingState.MET);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatComesLateRecoversIt(Rows row) {
        Instant late = due(row).plusSeconds(3600);
        assertThat(first(row, late.plusSeconds(60), told(row.metBy(), late)).state())
                .isEqualTo(FindingState.RECOVERED);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void deathEndsIt(Rows row) {
        assertThat(first(row, due(row).plusSeconds(60), Told.died("Mon 09:00")).state())
                .isEqualTo(FindingState.EXCUSED);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itIsUnverifiedWhereNobodyWhoCouldTellWasHeard(Rows row) {
        Scenario scenario = given(row.opened().toArray(Told[]::new)).whenItIs(due(row).plusNanos(1));
        for (Phase phase : rule(row).awaitedFrom()) {
            scenario.andHeardOnlyThrough(phase, "Mon 09:00");
        }
        Finding finding = scenario.findings(row.rule()).getFirst();
        assertThat(finding.state()).isEqualTo(FindingState.UNVERIFIED);
        assertThat(finding.explanation()).contains("could not be heard");
        assertThat(finding.clearedBy().startsWith("Unverified: ring the clinic first."))
                .isEqualTo(finding.severity().name().toLowerCase(Locale.ROOT).equals("critical"));
    }

    private static FindingState state(Rows row, Instant at) {
        return first(row, at).state();
    }

    private static Finding first(Rows row, Instant at, Told... more) {
        List<Told> told = new ArrayList<>(row.opened());
        told.addAll(List.of(more));
        return given(told.toArray(Told[]::new))
                .whenItIs(at)
                .findings(row.rule())
                .getFirst();
    }

    private static Told told(CareEvent event, Instant at) {
        return new Told(event, new CareTime.Moment(at), at);
    }

    private static Instant due(Rows row) {
        return row.dueInstant();
    }

    private static Rule rule(Rows row) {
        return row.definition();
    }

    private static boolean continues(Rows row) {
        return !rule(row).continuedBy().isEmpty();
    }
}
