package org.handrail.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A built service as a process of its own, which can die and come back. */
final class Program {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String module;
    private final int management;
    private final Map<String, String> settings;
    private @Nullable Process process;

    Program(String module, int management, Map<String, String> settings) {
        this.module = module;
        this.management = management;
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts it; {@link #awaitReady} says when it answers. */
    void start() {
        Path folder = ROOT.resolve(module);
        Path jar = jar(folder.resolve("target"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                Path.of("target", folder.getFileName() + ".log").toFile()));
        try {
            process = builder.start();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static Path jar(Path folder) {
        try (Stream<Path> built = Files.list(folder)) {
            return built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not built: " + folder));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    void awaitReady() {
        URI health = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await(module + " is ready; see its log in target")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroyForcibly();
        try {
            running.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
