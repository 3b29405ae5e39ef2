package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Every alert that can be caused in minutes, caused for real: a real Prometheus watches the running system, faults are made, and it
 * is waited for what rings. What an alert waits for before it rings ({@code for:}) is cut to five seconds in the copy of the rules
 * that this Prometheus reads; what it looks at, and its limit, stay as they are.
 */
final class AlertDrill {

    /** Known by promtool alone, with the reason. */
    static final SortedMap<String, String> NOT_CAUSED = new TreeMap<>(Map.of(
            "JudgementFails", "no facts are known on which the judgement fails; fuzzing and laws look for them",
            "ContinuityFalling", "compares a month with the three before"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FULLER = 90;
    private static final int FULL = 97;
    private static final double PERCENT = 100;

    private final PrintStream out;
    private final LocalSystem system;
    private final PrometheusServer prometheus;
    private final SortedSet<String> rang = new TreeSet<>();
    private final SortedSet<String> silent = new TreeSet<>();

    private AlertDrill(PrintStream out, LocalSystem system) {
        this.out = out;
        this.system = system;
        this.prometheus = new PrometheusServer(system);
    }

    /** The argument is a small disk that the services are told to look at, and that may be filled. */
    public static void main(String... arguments) throws IOException, SQLException {
        try (LocalSystem system = LocalSystem.start()) {
            new AlertDrill(System.out, system).drill(Path.of(arguments[0]));
        }
    }

    private void drill(Path disk) throws IOException, SQLException {
        out.println("rules read with for: 5s: " + impatient());
        ring(
                "in health",
                Set.of("Watchdog", "CertificateEnds", "CertificateEnding"),
                faults -> Faults.pause(Duration.ofSeconds(20)));
        out.println("in health ring " + new TreeSet<>(prometheus.firing()));
        ring(
                "a clinic posts nonsense, another falls silent, the directory has a mistake, a topic takes little, nonsense stands on"
                        + " another, many post at once while a table is locked, a critical case is two hours old",
                Set.of(
                        "PostsRefused",
                        "FeedQuiet",
                        "DirectoryRefused",
                        "FactsParked",
                        "DeadLetters",
                        "IntakeSlow",
                        "IntakeSheds",
                        "CriticalsUnclaimed"),
                faults -> {
                    faults.oneIsHeardOnce();
                    faults.nonsenseIsPosted();
                    faults.aCriticalCaseIsTwoHoursOld();
                    faults.aMistakeInTheDirectory();
                    faults.aTopicTakesLittle();
                    faults.nonsenseOnATopic();
                    faults.manyPostAtOnceWhileATableIsLocked();
                });
        ring(
                "an instance hangs beside another, a reader's table is locked, a target is forgotten, a disk is nearly full",
                Set.of("NobodyPublishes", "WatermarkStalled", "ReadersBehind", "PartMissing", "DiskFilling"),
                faults -> {
                    faults.anInstanceHangs();
                    faults.aReaderIsHeldUp();
                    faults.aTargetIsForgotten();
                    faults.aDiskIsFilled(disk, FULLER / PERCENT);
                });
        ring("the broker hangs, and the disk is full", Set.of("JournalBacklog", "DiskFull"), faults -> {
            faults.hangs("broker");
            faults.dueIn(Duration.ofDays(1), 1);
            faults.aDiskIsFilled(disk, FULL / PERCENT);
        });
        late();
        out.println("rang: " + rang);
        out.println("did not: " + silent + "; not caused: " + NOT_CAUSED);
        if (!silent.isEmpty()) {
            throw new IllegalStateException("silent: " + silent);
        }
    }

    /** The desk hangs, and then the tracker, while handoffs fall due. */
    private void late() throws IOException, SQLException {
        try (Faults desk = new Faults(system)) {
            desk.dueIn(Duration.ofSeconds(20), 3);
            desk.dueIn(Duration.ofSeconds(50), 3);
            Faults.pause(Duration.ofSeconds(5));
            desk.hangs("outreach");
            Faults.pause(Duration.ofSeconds(25));
            try (Faults tracker = new Faults(system)) {
                tracker.hangs("tracker");
                wait("the desk hangs", Set.of("PartDown", "NobodyJudges"));
                Faults.pause(Duration.ofSeconds(90));
            }
            wait("the tracker goes on", Set.of("FindingsLate"));
            Faults.pause(Duration.ofSeconds(30));
        }
        wait("the desk goes on", Set.of("CasesLate"));
    }

    @FunctionalInterface
    private interface Causing {
        void cause(Faults faults) throws IOException, SQLException;
    }

    /** Causes faults, waits for what is to ring, and mends them. */
    private void ring(String what, Set<String> wanted, Causing causing) throws IOException, SQLException {
        try (Faults faults = new Faults(system)) {
            causing.cause(faults);
            wait(what, wanted);
        }
    }

    private void wait(String what, Set<String> wanted) {
        long begun = System.nanoTime();
        SortedSet<String> missing = new TreeSet<>(wanted);
        StringBuilder heard = new StringBuilder();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                for (String each : prometheus.firing()) {
                    rang.add(each);
                    if (missing.remove(each)) {
                        heard.append(' ')
                                .append(each)
                                .append(" after ")
                                .append((System.nanoTime() - begun) / 1_000_000_000);
                        heard.append(" s;");
                    }
                }
                return missing.isEmpty();
            });
        } catch (ConditionTimeoutException _) {
            silent.addAll(missing);
        }
        out.println(what + ":" + heard + (missing.isEmpty() ? "" : " SILENT: " + missing));
    }

    /** The rules this Prometheus reads no longer wait. */
    private List<String> impatient() throws IOException {
        TreeSet<String> cut = new TreeSet<>();
        Path rules = system.data().resolve("state/prometheus/settings/rules");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(rules, "*.yml")) {
            for (Path file : files) {
                String before = Files.readString(file);
                String after = before.replaceAll("(?m)^( +)for: .*$", "$1for: 5s");
                if (!after.equals(before)) {
                    cut.add(file.getFileName().toString());
                    Files.writeString(file, after);
                }
            }
        }
        Faults.signal(system, "prometheus", "HUP");
        return List.copyOf(cut);
    }
}
