package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Which alert rings after which fault, and how soon. */
final class AlertsHeard {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ONCE_A_SECOND = Duration.ofSeconds(1);
    private static final String JUDGED = "max(handrail_judged_age_seconds{job=\"outreach\"})";
    private static final double JUST_NOW_SECONDS = 5;
    private static final long SOON_SECONDS = 30;

    private final LocalSystem system;
    private final PrometheusServer prometheus;
    private final PrintStream out;
    private final SortedSet<String> rang = new TreeSet<>();
    private final SortedMap<String, String> wrong = new TreeMap<>();

    AlertsHeard(LocalSystem system, PrintStream out) {
        this.system = system;
        this.prometheus = new PrometheusServer(system);
        this.out = out;
    }

    /** Something that is done to the system. */
    @FunctionalInterface
    interface Causing {
        void cause(Faults faults) throws IOException, SQLException;
    }

    /** Causes something, waits for these to ring, and mends it. */
    void after(String what, Set<String> wanted, Causing causing) {
        run(what, wanted, faults -> meanwhile(what, wanted, () -> causing.cause(faults)));
    }

    /** Causes something, mends it, and waits for these to ring then. */
    void afterItIsOver(String what, Set<String> wanted, Causing causing) {
        run(what, wanted, causing);
        listen(what, wanted);
    }

    /** Waits for these to ring while something lasts. */
    void meanwhile(String what, Set<String> wanted, Faults.Step begin) throws IOException, SQLException {
        begin.run();
        listen(what, wanted);
    }

    /** Waits until the desk hears of people judged just now, which it has to do soon. */
    void judgesAgain(String afterwards) {
        long begun = System.nanoTime();
        boolean again = comesTrue(this::judges);
        long took = secondsSince(begun);
        out.println(afterwards + ": " + (again ? "judged again after " + took + " s" : "NOT JUDGED AGAIN"));
        if (!again || took > SOON_SECONDS) {
            wrong.put(afterwards, "judged again after more than " + SOON_SECONDS + " s");
        }
    }

    /** Says what rang, and fails where an alert of the rules was not heard. */
    void conclude() throws IOException {
        SortedSet<String> silent = new TreeSet<>(prometheus.alertRules());
        silent.removeAll(rang);
        out.println("rang: " + rang);
        out.println("silent: " + silent + ", wrong: " + wrong);
        if (!silent.isEmpty() || !wrong.isEmpty()) {
            throw new IllegalStateException("silent: " + silent + ", wrong: " + wrong);
        }
    }

    /** The rules this Prometheus reads no longer wait. */
    void waitNoLonger() throws IOException {
        Path rules = system.data().resolve("state/prometheus/settings/rules");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(rules, "*.yml")) {
            for (Path file : files) {
                Files.writeString(file, Files.readString(file).replaceAll("(?m)^( +)for: .*$", "$1for: 5s"));
            }
        }
        Faults.signal(system, "prometheus", "HUP");
    }

    /** One that cannot be caused is wrong by itself, and the next is caused all the same. */
    private void run(String what, Set<String> wanted, Causing causing) {
        if (!comesTrue(() -> judges() && isQuiet(wanted))) {
            wrong.put(what, "the system was not well before");
        }
        try (Faults faults = new Faults(system)) {
            causing.cause(faults);
        } catch (IOException | SQLException | RuntimeException failed) {
            wrong.put(what, String.valueOf(failed));
            out.println(what + ": " + failed);
        }
    }

    private void listen(String what, Set<String> wanted) {
        long begun = System.nanoTime();
        SortedMap<String, Long> after = new TreeMap<>();
        comesTrue(() -> {
            prometheus.firing().stream()
                    .filter(wanted::contains)
                    .forEach(each -> after.putIfAbsent(each, secondsSince(begun)));
            return after.keySet().containsAll(wanted);
        });
        rang.addAll(after.keySet());
        SortedSet<String> silent = new TreeSet<>(wanted);
        silent.removeAll(after.keySet());
        out.println(what + ": seconds until they rang " + after + (silent.isEmpty() ? "" : " SILENT: " + silent));
    }

    private boolean judges() throws IOException {
        JsonNode said = prometheus.now(JUDGED);
        return !said.isEmpty()
                && Double.parseDouble(said.get(0).get("value").get(1).stringValue()) < JUST_NOW_SECONDS;
    }

    /** The one that always rings aside. */
    private boolean isQuiet(Set<String> wanted) throws IOException {
        return wanted.contains("Watchdog") || prometheus.firing().stream().noneMatch(wanted::contains);
    }

    private static boolean comesTrue(Callable<Boolean> condition) {
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(ONCE_A_SECOND)
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    private static long secondsSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
