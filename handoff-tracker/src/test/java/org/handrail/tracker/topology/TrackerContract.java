package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.anAppointment;
import static org.handrail.tracker.topology.World.attended;
import static org.handrail.tracker.topology.World.booked;
import static org.handrail.tracker.topology.World.heardAt;
import static org.handrail.tracker.topology.World.retracted;
import static org.handrail.tracker.topology.World.somebody;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** What the tracker does, whatever runs it. An appointment on Monday 9:00 is due to be attended by Tuesday 9:00. */
abstract class TrackerContract {

    static final Instant DUE = MONDAY.plus(AppointmentJudging.GRACE);
    static final Instant BEFORE = DUE.minusSeconds(1);
    static final Instant AFTER = DUE.plusSeconds(1);

    final PersonAlias person = somebody();
    final AppointmentId appointment = anAppointment();
    final Fact booking = booked(person, appointment, MONDAY);
    TrackerDriver tracker;

    abstract TrackerDriver open();

    /** The same, judging by the standard pathway. */
    abstract TrackerDriver openByTheStandardPathway();

    @BeforeEach
    void start() {
        tracker = open();
    }

    @AfterEach
    void stop() {
        tracker.close();
    }

    @Test
    void silenceIsADropOnceAllServicesWereHeardPastTheDueInstantAndNotBefore() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        allHeardThrough(DUE);
        assertThat(states()).containsExactly(FindingState.EXPECTED);
        allHeardThrough(AFTER);
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.DROPPED);
    }

    @Test
    void readersAreToldHowFarAllIsJudged() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        allHeardThrough(AFTER);
        await().untilAsserted(() -> assertThat(tracker.judgedThrough()).isEqualTo(AFTER));
    }

    @Test
    void lateEvidenceRecovers() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        allHeardThrough(AFTER);
        tracker.publish(Phase.PLACEMENT, heardAt(AFTER.plusSeconds(60), attended(person, appointment, MONDAY)));
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.DROPPED, FindingState.RECOVERED);
    }

    @Test
    void duplicatesAndReversedOrderComeToTheSameEnd() {
        List<Fact> story = List.of(booking, attended(person, appointment, MONDAY));
        PersonAlias other = somebody();
        AppointmentId others = anAppointment();
        List<Fact> sameStory = List.of(booked(other, others, MONDAY), attended(other, others, MONDAY));
        story.forEach(fact -> tracker.publish(Phase.PLACEMENT, fact));
        sameStory.reversed().forEach(fact -> {
            tracker.publish(Phase.PLACEMENT, fact);
            tracker.publish(Phase.PLACEMENT, fact);
        });
        allHeardThrough(AFTER);
        assertThat(last(person)).isEqualTo(FindingState.MET);
        assertThat(last(other)).isEqualTo(FindingState.MET);
        assertThat(tracker.announced()).hasSize(2);
    }

    @Test
    void aRetractionWithdrawsOnce() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        tracker.publish(Phase.PLACEMENT, retracted(booking, MONDAY));
        allHeardThrough(AFTER);
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.WITHDRAWN);
    }

    @Test
    void versionsGrowEvenWithinOneInstantOfLogTime() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        tracker.publish(Phase.PLACEMENT, attended(person, appointment, MONDAY));
        tracker.publish(Phase.PLACEMENT, retracted(booking, MONDAY));
        long first = MONDAY.getEpochSecond() * 1_000_000;
        assertThat(tracker.announced()).extracting(Finding::version).containsExactly(first, first + 1, first + 2);
    }

    @Test
    void aStalledWatermarkHoldsJudgementBackAndWhatWasReceivedInTimeCountsAsMet() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        for (Phase service : LogTime.SERVICES) {
            tracker.heardThrough(service, service == Phase.PLACEMENT ? BEFORE : AFTER.plusSeconds(60));
        }
        assertThat(states()).containsExactly(FindingState.EXPECTED);
        tracker.publish(Phase.PLACEMENT, heardAt(BEFORE.plusMillis(500), attended(person, appointment, MONDAY)));
        tracker.heardThrough(Phase.PLACEMENT, AFTER.plusSeconds(60));
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.MET);
    }

    @Test
    void whatRestsOnTheSilenceOfAServiceTooFarBehindIsUnverifiedUntilItIsBack() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        allHeardThrough(BEFORE);
        for (int minute = 1; minute <= 15; minute++) {
            allButPlacementHeardThrough(BEFORE.plus(Duration.ofMinutes(minute)));
        }
        assertThat(states()).containsExactly(FindingState.EXPECTED);
        allButPlacementHeardThrough(BEFORE.plus(Duration.ofMinutes(16)));
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.UNVERIFIED);
        tracker.heardThrough(Phase.PLACEMENT, BEFORE.plus(Duration.ofMinutes(15)));
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.UNVERIFIED);
        tracker.heardThrough(Phase.PLACEMENT, BEFORE.plus(Duration.ofMinutes(17)));
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.UNVERIFIED, FindingState.DROPPED);
    }

    @Test
    void nothingIsAnnouncedUntilEveryServiceWasHeard() {
        tracker.publish(Phase.PLACEMENT, booking);
        tracker.publish(Phase.PLACEMENT, attended(person, appointment, MONDAY));
        allButPlacementHeardThrough(AFTER);
        assertThat(states()).isEmpty();
        tracker.heardThrough(Phase.PLACEMENT, AFTER);
        assertThat(states()).containsExactly(FindingState.MET);
    }

    @Test
    void anUnreadableRecordGoesToTheDeadLettersWithItsCauseAndTheNextFactIsJudged() {
        allHeardThrough(MONDAY);
        tracker.publishUnreadable(Phase.PLACEMENT, person, "{\"name\":\"Ann Example\"}");
        tracker.publish(Phase.PLACEMENT, booking);
        assertThat(states()).containsExactly(FindingState.EXPECTED);
        assertThat(tracker.deadLetters(Phase.PLACEMENT))
                .singleElement()
                .satisfies(
                        cause -> assertThat(cause).startsWith("/type: missing").doesNotContain("Ann"));
    }

    @Test
    void aBigStepIsSlicedAndComplete() {
        Set<PersonAlias> many = new HashSet<>();
        allHeardThrough(MONDAY);
        for (int i = 0; i < manyPeople(); i++) {
            PersonAlias each = somebody();
            many.add(each);
            tracker.publish(Phase.PLACEMENT, booked(each, anAppointment(), MONDAY));
        }
        allHeardThrough(AFTER);
        Map<PersonAlias, FindingState> ends = new HashMap<>();
        tracker.announced().forEach(finding -> ends.put(finding.person(), finding.state()));
        assertThat(ends.keySet()).isEqualTo(many);
        assertThat(ends.values()).containsOnly(FindingState.DROPPED);
    }

    @Test
    void aPersonWithFiveThousandFactsIsJudgedLikeAnyOther() {
        IntStream.range(0, 2_499).forEach(i -> {
            AppointmentId each = anAppointment();
            tracker.publish(Phase.PLACEMENT, booked(person, each, MONDAY));
            tracker.publish(Phase.PLACEMENT, attended(person, each, MONDAY));
        });
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        allHeardThrough(AFTER);
        Map<FindingId, FindingState> ends = new HashMap<>();
        tracker.announced().forEach(finding -> ends.put(finding.id(), finding.state()));
        assertThat(ends).hasSize(2_500);
        assertThat(ends.values().stream().filter(state -> state == FindingState.MET))
                .hasSize(2_499);
        assertThat(ends.values().stream().filter(state -> state == FindingState.DROPPED))
                .hasSize(1);
    }

    @Test
    void aRebuildFromTheFirstRecordComesToTheSameFindings() {
        List<Finding> before = new ArrayList<>();
        allHeardThrough(MONDAY);
        for (int i = 0; i < 50; i++) {
            PersonAlias each = somebody();
            AppointmentId theirs = anAppointment();
            tracker.publish(Phase.PLACEMENT, booked(each, theirs, MONDAY));
            if (i % 2 == 0) {
                tracker.publish(Phase.PLACEMENT, attended(each, theirs, MONDAY));
            }
        }
        allHeardThrough(AFTER);
        before.addAll(ends(tracker.announced()));
        tracker.rebuild();
        List<Finding> after = ends(tracker.announced());
        assertThat(after)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version", "judgedAt")
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void byTheStandardPathwayItAnnouncesWordForWordWhatTheCoreConcludes() {
        TrackerDriver core = new CoreDriver(CoreDriver.STANDARD);
        Story.tellTo(core);
        try (TrackerDriver standard = openByTheStandardPathway()) {
            Story.tellTo(standard);
            assertThat(byMatter(standard.announced())).isEqualTo(byMatter(core.announced()));
        }
        assertThat(core.announced()).extracting(Finding::state).contains(FindingState.values());
    }

    /** How many people fall due at once. */
    int manyPeople() {
        return 20_000;
    }

    final void allHeardThrough(Instant through) {
        tracker.settle();
        LogTime.SERVICES.forEach(service -> tracker.heardThrough(service, through));
        tracker.settle();
    }

    private void allButPlacementHeardThrough(Instant through) {
        LogTime.SERVICES.stream()
                .filter(service -> service != Phase.PLACEMENT)
                .forEach(service -> tracker.heardThrough(service, through));
    }

    final List<FindingState> states() {
        return tracker.announced().stream().map(Finding::state).toList();
    }

    private FindingState last(PersonAlias whose) {
        return tracker.announced().stream()
                .filter(finding -> finding.person().equals(whose))
                .toList()
                .getLast()
                .state();
    }

    /** All that was said of each matter, in its order; in which order matters are told of at one instant is nobody's concern. */
    private static Map<FindingId, List<Finding>> byMatter(List<Finding> announced) {
        return announced.stream().collect(Collectors.groupingBy(Finding::id));
    }

    private static List<Finding> ends(List<Finding> announced) {
        Map<FindingId, Finding> ends = new HashMap<>();
        announced.forEach(finding -> ends.put(finding.id(), finding));
        return List.copyOf(ends.values());
    }
}
