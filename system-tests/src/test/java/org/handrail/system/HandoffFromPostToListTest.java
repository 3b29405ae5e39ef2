package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A dropped handoff goes from a clinic's post to a coordinator's list, and leaves it when the person turns up. */
@ExtendWith(RunningSystem.class)
class HandoffFromPostToListTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Clinics clinics;
    private static Desk desk;
    private static FindingsTopic findings;

    @BeforeAll
    static void systemIsUp(LocalSystem running) {
        clinics = new Clinics(running);
        desk = new Desk(running);
        findings = new FindingsTopic(running.bootstrapServers());
    }

    @AfterAll
    static void enoughRead() {
        findings.close();
    }

    @Test
    void anAppointmentThatPassesInSilenceBecomesACaseAndLateAttendanceClosesIt() {
        Journey journey = Journey.of("P-silent", 4)
                .admittedAndCompleted()
                .referredAndAccepted()
                .appointmentBooked();
        clinics.post(journey.postings());
        UUID booking = clinics.post(journey.postings().getLast());

        PersonAlias person = awaitFinding(booking, FindingState.DROPPED).person();
        JsonNode open = awaitCase(person, "open");
        assertThat(desk.findings(open)).anySatisfy(part -> {
            assertThat(part.get("rule").stringValue()).contains("appointment");
            assertThat(part.get("explanation").stringValue()).isNotBlank();
            assertThat(part.get("clearedBy").stringValue()).isNotBlank();
        });

        clinics.post(journey.appointmentAttended().postings().getLast());
        awaitFinding(booking, FindingState.RECOVERED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.casesOf(person, "closed"))
                        .anySatisfy(closed -> assertThat(closed.get("id")).isEqualTo(open.get("id"))));
        assertThat(desk.casesOf(person, "open")).isEmpty();
    }

    @Test
    void everyEventDoubledAndInReverseOrderComesToTheSameEnd() {
        Journey journey = Journey.of("P-reversed", 4)
                .admittedAndCompleted()
                .referredAndAccepted()
                .appointmentBooked()
                .appointmentAttended();
        List<Journey.Posting> postings = journey.doubledAndReversed();
        clinics.post(postings);
        UUID booking = clinics.post(journey.postings().get(journey.postings().size() - 2));

        // the attendance was heard of before the appointment was, so nobody ever saw a drop to recover from
        PersonAlias person = awaitFinding(booking, FindingState.MET).person();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.casesOf(person, "open")).isEmpty());
    }

    @Test
    void whoLeftAgainstAdviceIsOnTheListUntilTheyAreReached() {
        Journey journey = Journey.of("P-left", 3).leftAgainstAdvice();
        clinics.post(journey.postings());
        UUID left = clinics.post(journey.postings().getLast());

        PersonAlias person = awaitFinding(left, FindingState.DROPPED).person();
        assertThat(awaitCase(person, "open").get("severity").stringValue()).isEqualTo("critical");
    }

    @Test
    void theTraceOfThePostLeadsToTheCaseItOpened() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Journey journey = Journey.of("P-traced", 3).leftAgainstAdvice();
        clinics.post(journey.postings().getFirst());
        UUID left = clinics.post(journey.postings().getLast().traced("00-" + trace + "-00f067aa0ba902b7-01"));

        PersonAlias person = awaitFinding(left, FindingState.DROPPED).person();
        assertThat(desk.timeline(awaitCase(person, "open")))
                .extracting(entry -> entry.path("traceparent").asString(""))
                .anyMatch(traceparent -> traceparent.contains(trace));
    }

    private static Finding awaitFinding(UUID openedBy, FindingState state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> findings.read().stream()
                                .filter(finding -> finding.openedBy().value().equals(openedBy))
                                .filter(finding -> finding.state() == state)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static JsonNode awaitCase(PersonAlias person, String state) {
        return await().atMost(PATIENCE)
                .until(() -> desk.casesOf(person, state), found -> found.size() == 1)
                .getFirst();
    }
}
