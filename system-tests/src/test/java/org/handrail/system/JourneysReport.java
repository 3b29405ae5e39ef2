package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;

/**
 * A file of journeys through the running system, three times: as it is; the same again; and, with the same keys, shuffled and
 * doubled into an empty system, where then some is taken back. Says what was found, whether it was the same each time, finding by
 * finding, and whether the measures that are shown are those of plain counting.
 */
final class JourneysReport {

    private static final Duration SETTLES = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(8);
    private static final long SEED = 20261121;
    private static final int ONE_IN = 20;

    private final PrintStream out;

    private JourneysReport(PrintStream out) {
        this.out = out;
    }

    /** The argument is a CSV file as {@code deploy/local/post} takes it. */
    public static void main(String... arguments) throws IOException {
        new JourneysReport(System.out).on(Path.of(arguments[0]));
    }

    private void on(Path file) throws IOException {
        SortedSet<String> plain;
        try (LocalSystem system = LocalSystem.start()) {
            out.println("== as it is\n" + system.post(file));
            Collection<Finding> findings = settled(system);
            plain = lines(findings);
            tell(findings);
            compare(findings, file);
            out.println(new MeasuresShown(system).compared());
            out.println("== the same again\n" + system.post(file));
            tellDifference(plain, lines(settled(system)));
        }
        try (LocalSystem system = LocalSystem.startEmptyWithTheSameKeys()) {
            out.println("== shuffled and doubled, into an empty system\n" + system.post(shuffledAndDoubled(file)));
            tellDifference(plain, lines(settled(system)));
            out.println(new MeasuresShown(system).compared());
            out.println("== every twentieth event taken back\n" + system.post(retractions(file)));
            out.println(settled(system).size() + " findings");
            out.println(new MeasuresShown(system).compared());
        }
    }

    /** The findings once none has come for a while. */
    private static Collection<Finding> settled(LocalSystem system) {
        try (FindingsTopic topic = new FindingsTopic(system.bootstrapServers())) {
            AtomicLong before = new AtomicLong(-1);
            AtomicLong since = new AtomicLong(System.nanoTime());
            await().atMost(SETTLES).pollInterval(Duration.ofMillis(200)).until(() -> {
                long now = topic.read().stream().mapToLong(Finding::version).sum();
                if (before.getAndSet(now) != now) {
                    since.set(System.nanoTime());
                }
                return System.nanoTime() - since.get() > QUIET.toNanos();
            });
            return List.copyOf(topic.read());
        }
    }

    /**
     * What a finding says, without when it was said. One that was withdrawn says what was once announced and never was, and
     * that depends on the order in which things are heard.
     */
    private static SortedSet<String> lines(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.state() != FindingState.WITHDRAWN)
                .map(finding -> Stream.of(
                                finding.id().value(),
                                finding.person(),
                                finding.rule(),
                                finding.state(),
                                finding.severity(),
                                finding.opened(),
                                finding.due(),
                                finding.settled(),
                                finding.openedBy(),
                                finding.evidence())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tell(Collection<Finding> findings) {
        SortedMap<String, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.rule() + " " + finding.state(), TreeMap::new, Collectors.counting()));
        counts.forEach((which, count) -> out.println(which + " " + count));
    }

    private void compare(Collection<Finding> findings, Path file) throws IOException {
        for (int days : List.of(7, 14, 30)) {
            String rule = "first-service-" + days;
            SortedMap<Integer, Long> found = FollowUps.found(findings, rule);
            SortedMap<Integer, Long> counted = FollowUps.counted(file, days);
            out.println("followed within " + days + " days, by year of discharge: " + found + " of "
                    + FollowUps.discharges(findings, rule));
            out.println(found.equals(counted) ? "a plain count agrees" : "A PLAIN COUNT DIFFERS: " + counted);
        }
    }

    private void tellDifference(SortedSet<String> first, SortedSet<String> second) {
        SortedSet<String> gone = new TreeSet<>(first);
        gone.removeAll(second);
        SortedSet<String> added = new TreeSet<>(second);
        added.removeAll(first);
        out.println(second.size() + " findings; " + gone.size() + " gone, " + added.size() + " new");
        Stream.concat(
                        gone.stream().limit(3).map("- "::concat),
                        added.stream().limit(3).map("+ "::concat))
                .forEach(out::println);
    }

    /** As CloudEvents, one a line. */
    private static Path retractions(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> taken = new ArrayList<>();
        for (int i = 1; i < lines.size(); i += ONE_IN) {
            String[] cells = lines.get(i).split(",", 4);
            taken.add("""
                    {"specversion":"1.0","id":"back-%1$s","source":"clinic-synthea","type":"handrail.person.retracted.v1",\
                    "time":"2026-11-20T12:00:00Z","subject":"%2$s","data":{"fact":"%1$s"}}""".formatted(cells[0], cells[2]));
        }
        return Files.write(Files.createTempFile("retractions", ".ndjson"), taken);
    }

    private static Path shuffledAndDoubled(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> body = new ArrayList<>(lines.subList(1, lines.size()));
        body.addAll(lines.subList(1, lines.size()));
        Collections.shuffle(body, new Random(SEED));
        body.addFirst(lines.getFirst());
        return Files.write(Files.createTempFile("journeys", ".csv"), body);
    }
}
