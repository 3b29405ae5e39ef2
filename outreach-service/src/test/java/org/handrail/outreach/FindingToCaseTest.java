package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RealDesk
class FindingToCaseTest {

    private final PersonAlias person = Drops.somebody();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Test
    void aDropBecomesACaseThatExplainsItself() {
        tracker.announce(Drops.of(person).dropped());

        JsonNode theCase = desk.detail(desk.caseOf(person));

        assertThat(theCase.get("severity").stringValue()).isEqualTo("high");
        assertThat(theCase.at("/findings/0/explanation").stringValue()).contains("nothing was heard");
        assertThat(theCase.at("/findings/0/clearedBy").stringValue()).contains("An attendance");
        assertThat(theCase.at("/findings/0/rule").stringValue()).isEqualTo("appointment-attended");
        assertThat(theCase.at("/findings/0/pathway").stringValue()).isEqualTo("standard/1");
        assertThat(theCase.at("/findings/0/source").stringValue()).isEqualTo("domain.md, row 11");
        assertThat(theCase.at("/findings/0/openedBy").stringValue())
                .isEqualTo(Drops.OPENED_BY.value().toString());
        assertThat(theCase.at("/findings/0/evidence/0").stringValue())
                .isEqualTo(Drops.EVIDENCE.value().toString());
        assertThat(theCase.get("timeline")
                        .valueStream()
                        .map(entry -> entry.get("kind").stringValue()))
                .containsExactly("finding-added", "opened");
    }

    @Test
    void theTimelineSaysInWhichTraceThePostWasThatCausedIt() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        tracker.announceIn(traceparent, Drops.of(person).dropped());

        assertThat(desk.detail(desk.caseOf(person))
                        .at("/timeline/0/traceparent")
                        .stringValue())
                .isEqualTo(traceparent);
    }

    @Test
    void whatOnlyIsExpectedOpensNothing() {
        tracker.announce(Drops.of(person).is(FindingState.EXPECTED));
        tracker.announce(Drops.of(person).tooOldToCall());
        somethingElseArrived();

        assertThat(desk.find(person, "open")).isNull();
    }

    @Test
    void aRecoveredFindingClosesItsPartAndTheLastPartTheCase() {
        Drops appointment = Drops.of(person);
        Drops referral = Drops.of(person).rule("referral-acknowledged");
        tracker.announce(appointment.dropped(), referral.dropped(), appointment.recovered());

        JsonNode still = await().until(
                        () -> desk.detail(desk.caseOf(person)),
                        one -> one.get("needingWork").intValue() == 1);
        assertThat(still.at("/findings/1/ended").stringValue()).isEqualTo("recovered");
        assertThat(still.at("/findings/1").has("endedAt")).isTrue();

        tracker.announce(referral.is(FindingState.EXCUSED));
        JsonNode closed = desk.detail(desk.closedCaseOf(person));
        assertThat(closed.get("closeReason").stringValue()).isEqualTo("recovered");
        assertThat(closed.at("/timeline/0/kind").stringValue()).isEqualTo("closed");
        assertThat(closed.at("/timeline/0").has("who")).isFalse();
    }

    @Test
    void heardTwiceOrTooLateChangesNothing() {
        Drops drops = Drops.of(person);
        Finding dropped = drops.dropped();
        Finding recovered = drops.recovered();
        tracker.announce(dropped, recovered, dropped, recovered, dropped);

        JsonNode closed = desk.closedCaseOf(person);
        somethingElseArrived();

        assertThat(desk.find(person, "open")).isNull();
        assertThat(desk.detail(closed).get("timeline").size()).isEqualTo(4);
    }

    @Test
    void inReverseOrderNothingEverDropped() {
        Drops drops = Drops.of(person);
        Finding dropped = drops.dropped();
        tracker.announce(drops.recovered(), dropped);
        somethingElseArrived();

        assertThat(desk.find(person, "open")).isNull();
        assertThat(desk.find(person, "closed")).isNull();
    }

    @Test
    void aNewDropLaterOpensANewCaseThatKnowsTheOldOne() {
        Drops first = Drops.of(person);
        tracker.announce(first.dropped(), first.recovered());
        JsonNode closed = desk.closedCaseOf(person);

        tracker.announce(Drops.of(person).rule("referral-acknowledged").dropped());

        JsonNode opened = desk.detail(desk.caseOf(person));
        assertThat(opened.get("id")).isNotEqualTo(closed.get("id"));
        assertThat(opened.at("/earlier/0/id")).isEqualTo(closed.get("id"));
    }

    @Test
    void aListSaysHowFarAllIsJudgedAndThatItIsStale() {
        java.time.Instant now = java.time.Instant.now();
        tracker.judgedThrough(now);
        tracker.judgedThrough(0, now.minus(Duration.ofHours(1)));

        JsonNode judgement = await().until(
                        () -> desk.get("/v1/cases", "coordinator").body().get("judgement"), one -> one.has("asOf"));
        assertThat(judgement.get("stale").booleanValue()).isFalse();
        assertThat(judgement.get("asOf").stringValue())
                .isEqualTo(now.truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString());
    }

    private void somethingElseArrived() {
        PersonAlias other = new PersonAlias(person.value());
        tracker.announce(Drops.of(other).rule("something-else").is(FindingState.MET));
        PersonAlias neighbour = inTheSamePartition();
        tracker.announce(Drops.of(neighbour).dropped());
        desk.caseOf(neighbour);
    }

    private PersonAlias inTheSamePartition() {
        PersonAlias candidate = Drops.somebody();
        while (Math.floorMod(candidate.value().hashCode(), tracker.partitions())
                != Math.floorMod(person.value().hashCode(), tracker.partitions())) {
            candidate = Drops.somebody();
        }
        return candidate;
    }
}
