package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.handrail.events.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same five hundred journeys are posted twice under different names: once undisturbed, once while every process of the
 * system is killed in turn. Both must come to the same findings and the same cases.
 */
@ExtendWith(RunningSystem.class)
class NothingIsLostWhenProcessesDieTest {

    private static final int JOURNEYS = 500;
    private static final int CONNECTIONS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_BLOW = 20;
    private static final Duration COMES_BACK = Duration.ofMinutes(3);
    private static final Duration SETTLES = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    /** Which journey each acknowledged fact belongs to. */
    private final Map<UUID, Integer> calm = new ConcurrentHashMap<>();

    private final Map<UUID, Integer> storm = new ConcurrentHashMap<>();

    @Test
    void findingsAndCasesEqualThoseOfAnUndisturbedRun(LocalSystem system) throws Exception {
        post(system, "calm", 0, JOURNEYS, calm);
        postWhileEverythingDies(system);
        assertThat(storm).hasSameSizeAs(calm);

        try (FindingsTopic findings = new FindingsTopic(system.bootstrapServers())) {
            await().atMost(SETTLES).pollInterval(LOOK_AGAIN).untilAsserted(() -> {
                SortedMap<Integer, String> verdicts = verdicts(findings, calm);
                assertThat(verdicts).hasSize(JOURNEYS);
                assertThat(verdicts(findings, storm)).isEqualTo(verdicts);
            });
            await().atMost(SETTLES).pollInterval(LOOK_AGAIN).untilAsserted(() -> {
                long droppedJourneys = verdicts(findings, calm).values().stream()
                        .filter(verdict -> verdict.contains("DROPPED"))
                        .count();
                assertThat(openCases(system, findings, calm)).isEqualTo(droppedJourneys);
                assertThat(openCases(system, findings, storm)).isEqualTo(droppedJourneys);
            });
        }
    }

    /** A share of the journeys for each process; the process dies in the middle of its share. */
    private void postWhileEverythingDies(LocalSystem system) throws Exception {
        int parts = LocalSystem.PARTS.size();
        try (ExecutorService posting = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < parts; i++) {
                String part = LocalSystem.PARTS.get(i);
                int from = JOURNEYS * i / parts;
                int to = JOURNEYS * (i + 1) / parts;
                int acknowledged = storm.size();
                Future<?> share = posting.submit(() -> post(system, "storm", from, to, storm));
                await().until(() -> storm.size() >= acknowledged + ACKNOWLEDGED_BEFORE_THE_BLOW);
                long died = system.kill(part);
                await(part + " is back")
                        .atMost(COMES_BACK)
                        .until(() -> system.pid(part), pid -> pid != 0 && pid != died);
                share.get();
            }
        }
    }

    private static void post(LocalSystem system, String name, int from, int to, Map<UUID, Integer> journeyOf) {
        Clinics clinics = new Clinics(system);
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> receipts = new ArrayList<>();
            for (int number = from; number < to; number++) {
                int journey = number;
                receipts.add(connections.submit(() -> journey(name + "-" + journey, journey)
                        .postings()
                        .forEach(posting -> journeyOf.put(clinics.post(posting), journey))));
            }
            for (Future<?> receipt : receipts) {
                receipt.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException("a clinic gave up", failed);
        }
    }

    /** Every fourth leaves against advice; of the others every third misses an appointment in silence. */
    private static Journey journey(String person, int number) {
        Journey journey = Journey.of(person, 4);
        if (number % 4 == 0) {
            return journey.leftAgainstAdvice();
        }
        journey.admittedAndCompleted().referredAndAccepted().appointmentBooked();
        return number % 3 == 0 ? journey : journey.appointmentAttended();
    }

    /** For each journey its findings in one line, rule and state: that must not depend on what died meanwhile. */
    private static SortedMap<Integer, String> verdicts(FindingsTopic findings, Map<UUID, Integer> journeyOf) {
        SortedMap<Integer, String> verdicts = new TreeMap<>();
        findings.read().stream().sorted(Comparator.comparing(Finding::rule)).forEach(finding -> {
            Integer journey = journeyOf.get(finding.openedBy().value());
            if (journey != null) {
                verdicts.merge(journey, finding.rule() + " " + finding.state(), (one, more) -> one + ", " + more);
            }
        });
        return verdicts;
    }

    private static long openCases(LocalSystem system, FindingsTopic findings, Map<UUID, Integer> journeyOf) {
        Set<String> people = findings.read().stream()
                .filter(finding -> journeyOf.containsKey(finding.openedBy().value()))
                .map(finding -> finding.person().toString())
                .collect(Collectors.toSet());
        return new Desk(system)
                .cases("open").stream()
                        .filter(each -> people.contains(each.get("person").stringValue()))
                        .count();
    }
}
