package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.handrail.system.Journey.Posting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two trackers are restarted one after the other, as an upgrade does it, while handoffs fall due: every finding comes, and none
 * twice. How late they were stands in {@code target/upgrade.txt} afterwards.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process was started with stands in /proc there alone")
@ExtendWith(RunningSystem.class)
class UpgradesLoseNoTimerTest {

    private static final int PEOPLE = Integer.getInteger("handrail.upgrade.people", 80);
    private static final Duration FIRST_DUE = Duration.ofSeconds(8);
    private static final Duration APART = Duration.ofMillis(500);
    private static final Duration SETTLES = Duration.ofMinutes(2);
    private static final Duration LATEST = Duration.ofSeconds(45);

    @Test
    void everyFindingComesAndNoneTwiceWhileTrackersAreRestartedOneAfterTheOther(LocalSystem system) throws Exception {
        try (SecondTracker second = SecondTracker.beside(system);
                Announced announced = new Announced(system.bootstrapServers(), "reached-after-leaving")) {
            second.awaitReady();
            List<UUID> facts = peopleLeave(system);
            SecondTracker.restartTheFirst(system);
            second.restart();
            second.awaitReady();
            await().atMost(SETTLES.plus(APART.multipliedBy(PEOPLE)))
                    .untilAsserted(() -> assertThat(announced.late()).containsKeys(facts.toArray(UUID[]::new)));
            List<Duration> late = new ArrayList<>();
            for (UUID fact : facts) {
                assertThat(announced.late().get(fact))
                        .as("announcements of %s", fact)
                        .hasSize(1);
                late.addAll(announced.late().get(fact));
            }
            assertThat(late).allMatch(each -> !each.isNegative() && each.compareTo(LATEST) < 0);
            keep(late);
        }
    }

    /** They left nearly a day ago, one after the other: so it falls due in the next seconds that somebody reaches them. */
    private static List<UUID> peopleLeave(LocalSystem system) {
        Clinics clinics = new Clinics(system);
        List<UUID> facts = new ArrayList<>();
        Instant first = Instant.now().plus(FIRST_DUE).minus(Duration.ofDays(1));
        for (int i = 0; i < PEOPLE; i++) {
            facts.add(clinics.post(left(first.plus(APART.multipliedBy(i)))));
        }
        return facts;
    }

    private static Posting left(Instant at) {
        String name = UUID.randomUUID().toString();
        return new Posting(
                "clinic-north",
                "detox",
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        name,
                        "type",
                        "handrail.detox.left-against-advice.v1",
                        "time",
                        at.toString(),
                        "subject",
                        "leaves-" + name,
                        "data",
                        Map.of("stay", "S-" + name, "program", "north-detox")));
    }

    private static void keep(List<Duration> late) throws IOException {
        List<Duration> sorted = late.stream().sorted(Comparator.naturalOrder()).toList();
        Files.writeString(
                Path.of("target/upgrade.txt"),
                String.format(
                        Locale.ROOT,
                        "%d findings, late by p50 %d ms, p90 %d ms, p99 %d ms, at most %d ms%n",
                        sorted.size(),
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.get(sorted.size() * 9 / 10).toMillis(),
                        sorted.get(sorted.size() * 99 / 100).toMillis(),
                        sorted.getLast().toMillis()));
    }
}
