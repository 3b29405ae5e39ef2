package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.anAppointment;
import static org.handrail.tracker.topology.World.assigned;
import static org.handrail.tracker.topology.World.attended;
import static org.handrail.tracker.topology.World.booked;
import static org.handrail.tracker.topology.World.heardAt;
import static org.handrail.tracker.topology.World.somebody;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.time.LogTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of people of whom two aliases turn out to be one, whatever runs the tracker. */
abstract class IdentityContract {

    static final Instant AFTER = MONDAY.plus(AppointmentJudging.GRACE).plusSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final PersonAlias alias = somebody();
    final PersonAlias person = somebody();
    final AppointmentId appointment = anAppointment();
    final Fact booking = booked(alias, appointment, MONDAY);
    final Fact attendance = attended(person, appointment, MONDAY);
    TrackerDriver tracker;

    abstract TrackerDriver open();

    @BeforeEach
    void start() {
        tracker = open();
    }

    @AfterEach
    void stop() {
        tracker.close();
    }

    @Test
    void twoWhoTurnOutToBeOneAreJudgedByAllTheirFactsUnderTheOneAlias() {
        reportedApart();
        endsAre(alias, FindingState.DROPPED);
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        endsAre(person, FindingState.MET);
    }

    @Test
    void partedAgainEachIsAsBefore() {
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        endsAre(person, FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(alias, alias, 2, AFTER));
        endsAre(alias, FindingState.DROPPED);
    }

    @Test
    void whatIsReportedAfterTheyWereJoinedCountsWhereThePersonIsLed() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, MONDAY));
        tracker.settle();
        tracker.publish(Phase.PLACEMENT, booking);
        endsAre(person, FindingState.EXPECTED);
        allHeardThrough(AFTER);
        endsAre(person, FindingState.DROPPED);
        tracker.publish(Phase.PLACEMENT, heardAt(AFTER.plusSeconds(60), attended(alias, appointment, MONDAY)));
        endsAre(person, FindingState.RECOVERED);
        assertThat(tracker.announced()).extracting(Finding::person).containsOnly(person);
    }

    @Test
    void theGreatestVersionHoldsWheneverItIsHeard() {
        PersonAlias another = somebody();
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 2, AFTER));
        tracker.publish(Phase.OUTREACH, assigned(alias, another, 1, AFTER));
        endsAre(person, FindingState.MET);
    }

    @Test
    void whoIsLedElsewhereOnceMoreIsFollowed() {
        PersonAlias another = somebody();
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        endsAre(person, FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(alias, another, 2, AFTER));
        endsAre(another, FindingState.DROPPED);
    }

    @Test
    void nothingOnItsWayFromOneAliasToTheOtherLooksLikeSilence() {
        allHeardThrough(MONDAY);
        List<Fact> attended = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            PersonAlias reported = somebody();
            AppointmentId theirs = anAppointment();
            tracker.publish(Phase.OUTREACH, assigned(reported, somebody(), 1, MONDAY));
            tracker.publish(Phase.PLACEMENT, booked(reported, theirs, MONDAY));
            attended.add(attended(reported, theirs, MONDAY));
        }
        await().atMost(PATIENCE).until(() -> ends().size() == 40);
        attended.forEach(fact -> tracker.publish(Phase.PLACEMENT, fact));
        LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, AFTER));
        await().atMost(PATIENCE)
                .until(() -> ends().values().stream().allMatch(finding -> finding.state() == FindingState.MET));
        assertThat(tracker.announced()).extracting(Finding::state).doesNotContain(FindingState.DROPPED);
    }

    @Test
    void aLongJourneyMovesWhole() {
        allHeardThrough(MONDAY);
        IntStream.range(0, 600).forEach(i -> {
            AppointmentId each = anAppointment();
            tracker.publish(Phase.PLACEMENT, booked(alias, each, MONDAY));
            tracker.publish(Phase.PLACEMENT, attended(person, each, MONDAY));
        });
        allHeardThrough(AFTER);
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        await().atMost(PATIENCE)
                .until(() -> ends().size() == 600
                        && ends().values().stream()
                                .allMatch(finding -> finding.state() == FindingState.MET
                                        && finding.person().equals(person)));
    }

    @Test
    void whoIsLedOverSeveralLinksIsJudgedAtTheirEndAndTimeGoesOnForAll() {
        PersonAlias third = somebody();
        allHeardThrough(MONDAY);
        tracker.publish(Phase.OUTREACH, assigned(person, third, 1, MONDAY));
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, MONDAY));
        tracker.settle();
        tracker.publish(Phase.PLACEMENT, booking);
        endsAre(third, FindingState.EXPECTED);
        allHeardThrough(AFTER);
        endsAre(third, FindingState.DROPPED);
        tracker.publish(Phase.PLACEMENT, heardAt(AFTER.plusSeconds(60), attended(alias, appointment, MONDAY)));
        endsAre(third, FindingState.RECOVERED);
    }

    @Test
    void whoseLinksLeadInACircleIsJudgedUnderTheLeastOfThem() {
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        tracker.publish(Phase.OUTREACH, assigned(person, alias, 1, AFTER));
        endsAre(least(alias, person), FindingState.MET);
    }

    @Test
    void aLongerCircleToo_andOnceItIsOpenWhoeverItLeadsTo() {
        PersonAlias third = somebody();
        PersonAlias beside = somebody();
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(person, third, 1, AFTER));
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        tracker.publish(Phase.OUTREACH, assigned(third, alias, 1, AFTER));
        tracker.publish(Phase.OUTREACH, assigned(beside, third, 1, AFTER));
        endsAre(least(alias, person, third), FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(third, third, 2, AFTER));
        endsAre(third, FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(person, person, 2, AFTER));
        endsAre(person, FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(alias, alias, 2, AFTER));
        endsAre(alias, FindingState.DROPPED);
    }

    @Test
    void whatIsReportedInACircleCountsOnceAndIsKeptWhenItOpens() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, MONDAY));
        tracker.publish(Phase.OUTREACH, assigned(person, alias, 1, MONDAY));
        tracker.settle();
        tracker.publish(Phase.PLACEMENT, booking);
        tracker.publish(Phase.PLACEMENT, attendance);
        allHeardThrough(AFTER);
        endsAre(least(alias, person), FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(person, person, 2, AFTER));
        endsAre(person, FindingState.MET);
        tracker.publish(Phase.OUTREACH, assigned(alias, alias, 2, AFTER));
        endsAre(alias, FindingState.DROPPED);
    }

    @Test
    void aRebuildComesToTheSameEnd() {
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        endsAre(person, FindingState.MET);
        tracker.rebuild();
        endsAre(person, FindingState.MET);
    }

    @Test
    void aRebuildAnnouncesNothingOfThoseWhoAreLinkedThatItTakesBack() {
        allHeardThrough(MONDAY);
        for (int i = 0; i < 40; i++) {
            PersonAlias reported = somebody();
            PersonAlias led = somebody();
            AppointmentId theirs = anAppointment();
            tracker.publish(Phase.OUTREACH, assigned(reported, led, 1, MONDAY));
            tracker.publish(Phase.PLACEMENT, booked(led, theirs, MONDAY));
            tracker.publish(Phase.PLACEMENT, attended(reported, theirs, MONDAY));
        }
        allHeardThrough(AFTER);
        fortyAreMet();
        tracker.rebuild();
        fortyAreMet();
        assertThat(tracker.announced()).extracting(Finding::state).doesNotContain(FindingState.DROPPED);
    }

    private void fortyAreMet() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ends().values())
                        .extracting(Finding::state)
                        .hasSize(40)
                        .containsOnly(FindingState.MET));
    }

    final void reportedApart() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        tracker.publish(Phase.PLACEMENT, attendance);
        allHeardThrough(AFTER);
    }

    final void allHeardThrough(Instant through) {
        tracker.settle();
        LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, through));
        tracker.settle();
    }

    static PersonAlias least(PersonAlias... circle) {
        return Stream.of(circle).min(Comparator.comparing(PersonAlias::value)).orElseThrow();
    }

    /** What a reader has in the end who ignores a version not above the one it has. */
    final Map<FindingId, Finding> ends() {
        Map<FindingId, Finding> ends = new HashMap<>();
        tracker.announced()
                .forEach(finding -> ends.merge(
                        finding.id(), finding, (one, other) -> one.version() < other.version() ? other : one));
        return ends;
    }

    final void endsAre(PersonAlias whose, FindingState state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Collection<Finding> ends = ends().values();
            assertThat(ends).extracting(Finding::person).containsExactly(whose);
            assertThat(ends).extracting(Finding::state).containsExactly(state);
        });
    }
}
