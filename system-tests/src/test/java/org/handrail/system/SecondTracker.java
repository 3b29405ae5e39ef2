package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * A second tracker beside the one that the launcher keeps running: the same program with the same settings, but for its name, its ports and
 * its folder. What a process was started with stands in {@code /proc}.
 */
final class SecondTracker implements AutoCloseable {

    private static final Path STATE = Path.of("target/second-tracker").toAbsolutePath();
    private static final int APART = 1_000;
    private static final int MANAGEMENT = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> command;
    private final Map<String, String> environment;
    private Process process;

    private SecondTracker(List<String> command, Map<String, String> environment) throws IOException {
        this.command = command;
        this.environment = environment;
        this.process = run();
    }

    /** Started, with nothing in its stores. */
    static SecondTracker beside(LocalSystem system) throws IOException {
        FileSystemUtils.deleteRecursively(STATE);
        Path first = Path.of("/proc", String.valueOf(system.pid("tracker")));
        Map<String, String> environment = new TreeMap<>();
        for (String each : words(first.resolve("environ"))) {
            int sign = each.indexOf('=');
            environment.put(each.substring(0, sign), each.substring(sign + 1));
        }
        environment.put("SERVER_PORT", String.valueOf(port()));
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(port() + MANAGEMENT));
        environment.put("HANDRAIL_TRACKER_STATEDIR", STATE.toString());
        environment.put("HANDRAIL_TRACKER_INSTANCE", "tracker-2");
        return new SecondTracker(words(first.resolve("cmdline")), environment);
    }

    /** Returns when it has taken up its partitions. */
    void awaitReady() {
        awaitReady("the second tracker", port() + MANAGEMENT);
    }

    /** Stops it as an upgrade does, and starts it again. */
    void restart() throws IOException {
        stop();
        process = run();
    }

    /** Stops the first as an upgrade does; the launcher starts it again. Returns when that is ready. */
    static void restartTheFirst(LocalSystem system) {
        long before = system.pid("tracker");
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroy);
        await("the launcher started the tracker again")
                .atMost(PATIENCE)
                .until(() -> system.pid("tracker"), pid -> pid != 0 && pid != before);
        awaitReady("the first tracker", LocalSystem.port("tracker") + MANAGEMENT);
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        process.destroy();
        process.onExit().orTimeout(1, java.util.concurrent.TimeUnit.MINUTES).join();
    }

    private Process run() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/second-tracker.log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void awaitReady(String what, int port) {
        await(what + " is ready")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Http.get("http://127.0.0.1:" + port + "/actuator/health/readiness", null)
                                .status()
                        == 200);
    }

    private static int port() {
        return LocalSystem.port("tracker") + APART;
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file).split("\0"));
    }
}
