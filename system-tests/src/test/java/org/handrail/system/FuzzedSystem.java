package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.events.Phase;
import org.handrail.testing.fuzz.FuzzReport;
import org.handrail.testing.fuzz.FuzzRun;
import org.handrail.testing.fuzz.FuzzedRequests;
import org.handrail.testing.fuzz.Poster;

/**
 * Sends many fuzzed requests to the running services, and says whether any was answered with a fault or not at all, what
 * the processes grew by, and whether every accepted event reached its topic.
 */
final class FuzzedSystem {

    private static final String PARTNER = "clinic-west";
    private static final Map<Phase, String> PROGRAMS =
            Map.of(Phase.DETOX, "west-detox", Phase.PLACEMENT, "west-residential", Phase.AFTERCARE, "west-aftercare");
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 10_000;
    private static final Duration PUBLISHED_WITHIN = Duration.ofMinutes(2);

    private final PrintStream out;
    private final LocalSystem system;

    private FuzzedSystem(PrintStream out, LocalSystem system) {
        this.out = out;
        this.system = system;
    }

    /** The arguments: how many requests, and the seed. */
    public static void main(String... arguments) {
        try (LocalSystem system = LocalSystem.start()) {
            boolean sound = new FuzzedSystem(System.out, system)
                    .send(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]));
            if (!sound) {
                throw new IllegalStateException("not sound; see above");
            }
        }
    }

    private boolean send(long count, long seed) {
        FuzzRun run = new FuzzRun(new FuzzedRequests(seed, posters()), CONNECTIONS);
        FuzzReport warm = run.send(0, WARM_UP);
        out.println("first " + WARM_UP + " requests: " + warm);
        Map<String, Long> before = memory();
        long began = System.nanoTime();
        FuzzReport rest = run.send(WARM_UP, count - WARM_UP);
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf("the other %d requests in %.1f s: %s%n", count - WARM_UP, seconds, rest);
        out.println("resident MiB after the first " + WARM_UP + " requests: " + before);
        out.println("resident MiB after all: " + memory());
        boolean published = PROGRAMS.keySet().stream().allMatch(service -> isPublished(service, List.of(warm, rest)));
        return published && warm.faults().isEmpty() && rest.faults().isEmpty();
    }

    private List<Poster> posters() {
        return PROGRAMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(program -> new Poster(
                        program.getKey(),
                        LocalSystem.port(program.getKey().wireName()),
                        PARTNER,
                        system.token(PARTNER),
                        program.getValue(),
                        List.of("south-residential", "north-detox", "lakeside-aftercare")))
                .toList();
    }

    private boolean isPublished(Phase service, List<FuzzReport> reports) {
        long accepted =
                reports.stream().mapToLong(each -> each.accepted(service)).sum();
        long unsure = reports.stream().mapToLong(FuzzReport::unansweredEvents).sum();
        try (FactsTopic topic =
                new FactsTopic(system.bootstrapServers(), "handrail." + service.wireName() + ".v1", PARTNER)) {
            await().atMost(PUBLISHED_WITHIN).until(() -> {
                topic.read();
                return topic.facts() >= accepted;
            });
            out.println(service.wireName() + ": accepted " + accepted + ", facts on the topic " + topic.facts() + " in "
                    + topic.records() + " records; posts without an answer, all services, " + unsure);
            return topic.facts() == accepted || unsure > 0;
        }
    }

    private Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String part : List.of("detox", "placement", "aftercare")) {
            memory.put(part, residentMebibytes(system.pid(part)));
        }
        return memory;
    }

    private static long residentMebibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
