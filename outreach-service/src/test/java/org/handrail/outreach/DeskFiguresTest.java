package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.config.BackInCare;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk counts. */
@RealDesk
@ExtendWith(OutputCaptureExtension.class)
class DeskFiguresTest {

    private static final String ADA = "coordinator/ada";

    private final PersonAlias person = Drops.somebody();
    private final Drops drops = Drops.of(person);

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private BackInCare backInCare;

    @Autowired
    private JdbcClient database;

    private final List<UUID> madeUp = new ArrayList<>();
    private String path = "";

    @BeforeEach
    void aCase() {
        tracker.announce(drops.dropped());
        path = Desk.path(desk.caseOf(person));
    }

    @AfterEach
    void noMadeUpOnes() {
        for (UUID id : madeUp) {
            database.sql("delete from timeline where case_id = :id")
                    .param("id", id)
                    .update();
            database.sql("delete from cases where id = :id").param("id", id).update();
            database.sql("delete from findings where id = :id").param("id", id).update();
        }
    }

    @Test
    void theFirstClaimAndTheFirstAttemptAreTimedAndLaterOnesAreNot() {
        double claims = count("handrail.case.claim.delay");
        double attempts = count("handrail.case.attempt.delay");

        work("claim", Map.of());
        work("attempts", Map.of("channel", "call", "outcome", "no-answer"));
        work("release", Map.of());
        work("claim", Map.of());
        work("attempts", Map.of("channel", "call", "outcome", "no-answer"));

        assertThat(count("handrail.case.claim.delay") - claims).isEqualTo(1);
        assertThat(count("handrail.case.attempt.delay") - attempts).isEqualTo(1);
    }

    @Test
    void attemptsAreCountedByChannelAndOutcome() {
        double before = counted("handrail.attempts", "channel", "letter", "outcome", "left-message");

        work("attempts", Map.of("channel", "letter", "outcome", "left-message"));

        assertThat(counted("handrail.attempts", "channel", "letter", "outcome", "left-message") - before)
                .isEqualTo(1);
    }

    @Test
    void whatWasMetInTimeAfterAllIsAFalseAlarmOfItsProgramAndPartner() {
        PersonAlias other = Drops.somebody();
        Drops met = Drops.of(other).program("south-outpatient");
        double before = falseAlarms("south-outpatient");
        tracker.announce(met.dropped());
        desk.caseOf(other);

        tracker.announce(met.is(FindingState.MET));

        desk.closedCaseOf(other);
        Awaitility.await().until(() -> falseAlarms("south-outpatient") - before == 1);
    }

    @Test
    void whatACoordinatorSaysWasPostedInErrorIsAFalseAlarmToo() {
        double before = falseAlarms("south-iop");
        double excused = counted("handrail.cases.closed", "reason", "excused", "by", "itself");
        work("findings/" + drops.id().value() + "/excuse", Map.of("reason", "reported-in-error"));

        assertThat(falseAlarms("south-iop") - before).isEqualTo(1);
        assertThat(counted("handrail.cases.closed", "reason", "excused", "by", "itself") - excused)
                .isEqualTo(1);

        PersonAlias other = Drops.somebody();
        tracker.announce(Drops.of(other).dropped());
        path = Desk.path(desk.caseOf(other));
        work("close", Map.of("reason", "reported-in-error"));
        assertThat(falseAlarms("south-iop") - before).isEqualTo(2);
    }

    @Test
    void whoCameBackWithinFifteenDaysOfAnAttemptCountsForItsOutcome() {
        double followed = gauge("handrail.outcome.followed");
        double returned = gauge("handrail.outcome.returned");

        attemptTwentyDaysAgo("appointment-attended", 12);
        attemptTwentyDaysAgo("appointment-attended", 16);
        attemptTwentyDaysAgo("reached-after-leaving", 12); // spoken to, and in no care

        assertThat(gauge("handrail.outcome.followed") - followed).isEqualTo(3);
        assertThat(gauge("handrail.outcome.returned") - returned).isEqualTo(1);
    }

    /** A rule that was renamed would count nobody. */
    @Test
    void everyRuleThatSaysSomebodyIsBackInCareStandsInThePathway() throws IOException {
        String pathway = Files.readString(
                Path.of("../handoff-rules/src/main/resources/org/handrail/rules/standard-pathway.yaml"));

        assertThat(backInCare.rules())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(pathway).contains("\n  - name: " + each + "\n"));
    }

    @Test
    void aDropThatWasReportedBeforeItWasDueIsNoNegativeDelay(CapturedOutput log) {
        PersonAlias early = Drops.somebody();
        tracker.announce(Drops.of(early).dueAgo(Duration.ofHours(-3)).dropped());
        desk.caseOf(early);

        assertThat(log).doesNotContain("cannot be negative");
    }

    @Test
    void everyFigureSaysWhatItCountsInWhichUnit() {
        assertThat(meters.getMeters().stream()
                        .map(Meter::getId)
                        .filter(each ->
                                each.getName().matches("handrail\\.(cases?|attempts|messages|texts?|outcome)\\b.*")))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.getDescription()).as(each.getName()).isNotBlank();
                    assertThat(each.getBaseUnit()).as(each.getName()).isNotBlank();
                });
    }

    /** In a case that closed when what this rule awaits came about, so many days after the attempt. */
    private void attemptTwentyDaysAgo(String rule, int after) {
        UUID id = UUID.randomUUID();
        madeUp.add(id);
        database.sql("insert into people (alias) values (:id)").param("id", id).update();
        database.sql("""
                        insert into cases (id, person, severity, overdue_since, zone, opened_at, closed_at, close_reason)
                        values (:id, :id, 2, now(), 'UTC', now() - interval '21 days',
                          now() - interval '20 days' + :after * interval '1 day', 'RECOVERED')""").param("id", id).param("after", after).update();
        database.sql("""
                        insert into findings (id, version, person, rule, pathway, severity, state, reported_missed, needs_work,
                          opened, due, zone, settled, judged_at, explanation, cleared_by, source)
                        values (:id, 1, :id, :rule, 'standard/1', 2, 'RECOVERED', false, false, now(), now(), 'UTC',
                          now() - interval '20 days' + :after * interval '1 day', now(), '', '', '')""")
                .param("id", id)
                .param("after", after)
                .param("rule", rule)
                .update();
        database.sql("""
                        insert into timeline (case_id, at, kind, channel, outcome)
                        values (:id, now() - interval '20 days', 'ATTEMPT', 'COLLATERAL', 'COLLATERAL_REACHED')""").param("id", id).update();
    }

    /** Of a program of the directory, under the partner whose it is. */
    private double falseAlarms(String program) {
        Counter counter = meters.find("handrail.cases.false.alarms")
                .tags("program", program, "partner", "clinic-south")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private double gauge(String name) {
        return meters.get(name).tag("outcome", "collateral-reached").gauge().value();
    }

    private double counted(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    private double count(String timer) {
        return meters.find(timer).timers().stream().mapToDouble(Timer::count).sum();
    }

    private void work(String what, Map<String, ?> body) {
        assertThat(desk.post(path + "/" + what, ADA, desk.get(path, ADA).etag(), new HashMap<>(body))
                        .status()
                        .value())
                .isEqualTo(200);
    }
}
