package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.CheckInMissed;
import org.handrail.events.CheckInScheduled;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DischargePlanned;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationStopped;
import org.handrail.events.OverdoseReported;
import org.handrail.events.ReferralRequested;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.Housing;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.ReferralId;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a drop more urgent: that it lasts, and what is known of the person. */
class UrgencyTest {

    /** A context, and what brings it about; of drops before others tell. */
    private static final Map<String, CareEvent> BROUGHT_ABOUT_BY = Map.of(
            "the person left against advice", new LeftAgainstAdvice(STAY, DETOX, null, null),
            "agonist medication was stopped in the last four weeks",
                    new MedicationStopped(new Medication(Medication.Ingredient.METHADONE, null), CLINIC, null, null),
            "there was an overdose", new OverdoseReported(null),
            "the person is pregnant", circumstances(true, null, null),
            "the person injects", circumstances(null, true, null),
            "the person has no home", circumstances(null, null, Housing.UNSHELTERED),
            "no naloxone is in hand",
                    new DischargePlanned(
                            STAY,
                            DETOX,
                            new CareTime.Moment(Week.instant("Sun 09:00")),
                            null,
                            Set.of(),
                            null,
                            false,
                            null));

    static Stream<Rows> rowsWithStages() {
        return Rows.all().stream()
                .filter(row -> !row.definition().window().stages().isEmpty());
    }

    static Stream<String> contexts() {
        return BROUGHT_ABOUT_BY.keySet().stream().sorted();
    }

    @Test
    void everyContextOfThePathwayIsTold() {
        List<String> others = Scenario.PATHWAY.rules().stream()
                .flatMap(rule -> rule.raisedBy().stream())
                .map(Context::name)
                .distinct()
                .filter(name -> !BROUGHT_ABOUT_BY.containsKey(name))
                .toList();
        assertThat(others).containsExactlyInAnyOrder("handoffs were dropped before", "the last one was missed, too");
    }

    @ParameterizedTest
    @MethodSource("rowsWithStages")
    void aDropThatLastsComesThroughItsStages(Rows row) {
        Rule rule = row.definition();
        Instant due = row.dueInstant();
        @Nullable String before = null;
        for (Stage stage : rule.window().stages()) {
            Instant reached = stage.after()
                    .end(due, Week.ZONE, Scenario.PATHWAY.calendars().usual());
            assertThat(first(row, reached).stage()).isEqualTo(before);
            Finding finding = first(row, reached.plusNanos(1));
            assertThat(finding.stage()).isEqualTo(stage.name());
            assertThat(finding.severity()).isGreaterThanOrEqualTo(stage.severity());
            assertThat(finding.explanation()).contains("; by now: " + stage.name());
            before = stage.name();
        }
    }

    /** Row 3 is of medium severity, and named by none of the contexts twice. */
    @ParameterizedTest
    @MethodSource("contexts")
    void whatIsKnownOfThePersonRaisesADropByOneStep(String context) {
        Told known = told(Objects.requireNonNull(BROUGHT_ABOUT_BY.get(context)), "Mon 09:00");
        Told request = told(new ReferralRequested(new ReferralId(named("R")), DETOX, HOUSE, STAY, null), "Mon 10:00");
        Finding finding = given(request, known).whenItIs("Wed 00:00").finding("referral-acknowledged");
        assertThat(finding.state()).isEqualTo(FindingState.DROPPED);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.raisedBy()).containsExactly(context);
        assertThat(finding.explanation()).contains("the more urgent since " + context);
        assertThat(given(request)
                        .whenItIs("Wed 00:00")
                        .finding("referral-acknowledged")
                        .severity())
                .isEqualTo(Severity.MEDIUM);
    }

    @Test
    void severalReasonsRaiseItByOneStepStill() {
        Finding finding = given(
                        told(new OverdoseReported(null), "Mon 08:00"),
                        told(circumstances(true, true, Housing.SHELTER), "Mon 08:00"),
                        told(new ReferralRequested(new ReferralId(named("R")), DETOX, HOUSE, STAY, null), "Mon 10:00"))
                .whenItIs("Wed 00:00")
                .finding("referral-acknowledged");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.raisedBy()).hasSize(4);
    }

    @Test
    void theLastReportThatSaysAnythingOfItHolds() {
        Finding finding = given(
                        told(circumstances(null, null, Housing.SHELTER), "Mon 08:00"),
                        told(circumstances(null, null, Housing.STABLE), "Mon 09:00"),
                        told(circumstances(true, null, null), "Mon 09:30"),
                        told(new ReferralRequested(new ReferralId(named("R")), DETOX, HOUSE, STAY, null), "Mon 10:00"))
                .whenItIs("Wed 00:00")
                .finding("referral-acknowledged");
        assertThat(finding.raisedBy()).containsExactly("the person is pregnant");
    }

    @Test
    void twoDropsBeforeMakeTheThirdMoreUrgent() {
        List<Told> told = new ArrayList<>();
        for (String day : List.of("Mon", "Wed", "Fri")) {
            told.add(told(new ReferralRequested(new ReferralId(named(day)), DETOX, HOUSE, null, null), day + " 10:00"));
        }
        List<Finding> findings =
                given(told.toArray(Told[]::new)).whenItIs("Thu+1 00:00").findings("referral-acknowledged");
        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH);
        assertThat(findings.getLast().raisedBy()).containsExactly("handoffs were dropped before");
    }

    @Test
    void twoCheckInsMissedInARowEscalate() {
        List<Finding> findings = given(
                        scheduled("one", "Tue 10:00"),
                        told(new CheckInMissed(checkIn("one"), null, CLINIC), "Tue 12:00"),
                        scheduled("other", "Thu 10:00"),
                        told(new CheckInMissed(checkIn("other"), null, CLINIC), "Thu 12:00"))
                .whenItIs("Thu 13:00")
                .findings("check-in-held");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.MEDIUM, Severity.HIGH);
        assertThat(findings.getLast().raisedBy()).containsExactly("the last one was missed, too");
    }

    private static Told scheduled(String name, String due) {
        return told(
                new CheckInScheduled(checkIn(name), null, CLINIC, new CareTime.Moment(Week.instant(due))), "Mon 09:00");
    }

    private static CheckInId checkIn(String name) {
        return new CheckInId(named(name));
    }

    private static CareEvent circumstances(
            @Nullable Boolean pregnant, @Nullable Boolean injecting, @Nullable Housing housing) {
        return new CircumstancesReported(null, housing, pregnant, injecting, null, null, null, null);
    }

    private static Finding first(Rows row, Instant at) {
        return given(row.opened().toArray(Told[]::new))
                .whenItIs(at)
                .findings(row.rule())
                .getFirst();
    }
}
