package org.handrail.local.watch;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.local.machine.Refusal;

/**
 * The Prometheus of this machine, with the rules of {@code deploy/prometheus} and the addresses of the local parts.
 *
 * @param program the installed program
 * @param rules the folder {@code deploy/prometheus} of the checkout
 * @param folder where its settings and its series are kept
 * @param port on 127.0.0.1
 */
public record Prometheus(Path program, Path rules, Path folder, int port) {

    /** Whoever looks on one machine does not want to wait a quarter of a minute for the next figure. */
    private static final String USUAL_INTERVAL = "interval: 15s";

    private static final String LOCAL_INTERVAL = "interval: 5s";

    private static final String AS_LONG_AS_RULES_LOOK_BACK = "400d";
    private static final String AT_MOST = "2GB";

    private static final String JOB = """
            - targets: ['127.0.0.1:%d']
              labels: {job: %s, system: handrail, __scheme__: %s}
            """;

    /** The program on the {@code PATH}; refused when there is none. */
    public static Path installed(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new Refusal("--prometheus needs Prometheus on the PATH; Debian's package"
                        + " \"prometheus\" brings it, or go on without the option."));
    }

    /**
     * Writes its settings anew.
     *
     * @param management the management port of each part
     * @param scheme how they speak
     */
    public void furnish(Map<String, Integer> management, String scheme) throws IOException {
        Path settings = settings();
        Files.createDirectories(settings.resolve("targets"));
        Files.createDirectories(settings.resolve("rules"));
        StringBuilder targets = new StringBuilder();
        new TreeMap<>(management).forEach((job, on) -> targets.append(JOB.formatted(on, job, scheme)));
        targets.append(JOB.formatted(port, "prometheus", "http").replace("system: handrail", "system: watch"));
        Files.writeString(settings.resolve("targets/local.yml"), targets);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(rules.resolve("rules"), "*.yml")) {
            for (Path file : files) {
                copy(file, settings.resolve("rules").resolve(file.getFileName()));
            }
        }
        copy(rules.resolve("prometheus.yml"), settings.resolve("prometheus.yml"));
    }

    /** Program and arguments. */
    public List<String> command() {
        return List.of(
                program.toString(),
                "--config.file=" + settings().resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("series"),
                "--storage.tsdb.retention.time=" + AS_LONG_AS_RULES_LOOK_BACK,
                "--storage.tsdb.retention.size=" + AT_MOST,
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn");
    }

    private Path settings() {
        return folder.resolve("settings");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.writeString(to, Files.readString(from).replace(USUAL_INTERVAL, LOCAL_INTERVAL));
    }
}
