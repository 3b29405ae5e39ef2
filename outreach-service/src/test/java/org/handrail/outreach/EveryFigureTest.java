package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Sink.Conduct;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.Casefile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures a team is led by: each is there from the start, and counts what it says. */
@RealDesk
class EveryFigureTest extends TextedCase {

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Casefile casefile;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handrail.cases.open severity critical age day",
                "handrail.cases.open severity low age longer",
                "handrail.cases.unclaimed.age severity high",
                "handrail.case.claim.delay severity high",
                "handrail.case.attempt.delay severity high",
                "handrail.attempts channel call outcome no-answer",
                "handrail.outcome.followed outcome reached-agreed",
                "handrail.outcome.returned outcome reached-agreed",
                "handrail.cases.closed reason lost-to-follow-up by hand",
                "handrail.cases.closed reason recovered by itself",
                "handrail.cases.lapsed kind unclaimed",
                "handrail.cases.lapsed kind overdue",
                "handrail.cases.escalated",
                "handrail.cases.false.alarms partner none program none",
                "handrail.messages medium email result sent",
                "handrail.messages medium webhook result failed",
                "handrail.texts result sent",
                "handrail.texts result in-doubt"
            })
    void isThereFromTheStart(String figure) {
        String[] words = figure.split(" ", -1);
        String[] tags = Arrays.copyOfRange(words, 1, words.length);

        assertThat(meters.find(words[0]).tags(tags).meter()).as(figure).isNotNull();
    }

    @Test
    void openCasesStandByHowGraveAndHowOldTheyAre() {
        PersonAlias old = Drops.somebody();
        tracker.announce(Drops.of(old).severity(Severity.CRITICAL).dropped());
        desk.caseOf(old);
        database.sql("update cases set opened_at = now() - interval '10 days' where person = :person")
                .param("person", old.value())
                .update();

        int month = count("severity = 3 and opened_at < now() - interval '7 days'"
                + " and opened_at > now() - interval '30 days'");
        int day = count("severity = 2 and opened_at > now() - interval '1 day'");

        assertThat(month).isPositive();
        await().atMost(Duration.ofSeconds(20)).until(() -> open("critical", "month") == month);
        assertThat(open("high", "day")).isEqualTo(day);
    }

    @Test
    void whatClosesByItselfIsToldFromWhatIsClosedByHand() {
        double itself = closed("recovered", "itself");
        double hand = closed("back-in-care", "hand");
        Drops drops = Drops.of(Drops.somebody());
        PersonAlias other = drops.dropped().person();
        tracker.announce(drops.dropped());
        desk.caseOf(other);

        tracker.announce(drops.is(FindingState.RECOVERED));
        work("close", Map.of("reason", "back-in-care"));

        await().until(() -> closed("recovered", "itself") - itself == 1);
        assertThat(closed("back-in-care", "hand") - hand).isEqualTo(1);
    }

    @Test
    void whatIsAskedOfTheSupervisorIsCounted() {
        double before = counter("handrail.cases.escalated");

        work("escalate", Map.of("note", "The brother rang"));

        assertThat(counter("handrail.cases.escalated") - before).isEqualTo(1);
    }

    /** It comes about again. */
    @Test
    void whatWasRolledBackIsNotCounted() {
        double before = counter("handrail.cases.lapsed", "kind", "unclaimed");
        long version = seen().get("version").longValue();
        database.sql("update cases set opened_at = opened_at - interval '6 days' where id = :id")
                .param("id", id())
                .update();
        transaction.executeWithoutResult(status -> {
            casefile.note(new CaseId(id()), version, "Rang the clinic", new Who("coordinator-ada", "Ada", true, false));
            assertThat(lapses()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(lapses()).isZero();
        assertThat(counter("handrail.cases.lapsed", "kind", "unclaimed") - before)
                .isZero();
    }

    private int lapses() {
        return database.sql("select count(*) from timeline where case_id = :id and kind = 'UNCLAIMED'")
                .param("id", id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasSentAndWhatFailedIsCounted() {
        double failed = counter("handrail.messages", "medium", "webhook", "result", "failed");
        double sent = counter("handrail.messages", "medium", "webhook", "result", "sent");
        double texts = counter("handrail.texts", "result", "sent");
        double doubts = counter("handrail.texts", "result", "in-doubt");
        sink.whenAbout(id().toString(), Conduct.FAIL);
        sink.whenAbout(number, Conduct.ACCEPT, Conduct.BREAK);

        work("claim", Map.of()); // the hook is told
        agree(true);
        work("texts", PLEASE_CALL);
        work("texts", PLEASE_CALL);

        await().until(() -> counter("handrail.messages", "medium", "webhook", "result", "failed") > failed
                && counter("handrail.messages", "medium", "webhook", "result", "sent") > sent);
        assertThat(counter("handrail.texts", "result", "sent") - texts).isEqualTo(1);
        assertThat(counter("handrail.texts", "result", "in-doubt") - doubts).isEqualTo(1);
    }

    private int count(String which) {
        return database.sql("select count(*) from cases where closed_at is null and " + which)
                .query(Integer.class)
                .single();
    }

    private int open(String severity, String age) {
        Gauge gauge = meters.get("handrail.cases.open")
                .tags("severity", severity, "age", age)
                .gauge();
        return (int) gauge.value();
    }

    private double closed(String reason, String by) {
        return counter("handrail.cases.closed", "reason", reason, "by", by);
    }

    private double counter(String name, String... tags) {
        Counter counter = meters.get(name).tags(tags).counter();
        return counter.count();
    }
}
