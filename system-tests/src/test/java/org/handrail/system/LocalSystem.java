package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The system as {@code deploy/local/up} starts it, quiet, on ports and in a folder of its own, so that it stands beside
 * whatever else runs on the machine.
 */
final class LocalSystem implements AutoCloseable {

    /** Every process that can die, by the name the launcher gives it. */
    static final List<String> PARTS = List.of(
            "detox", "placement", "aftercare", "tracker", "outreach", "insights", "issuer", "broker", "postgres");

    /**
     * Keeps every port, the management ports too, below those the kernel lends to outgoing connections (32768 on). Where two
     * runs stand beside each other, one has another: {@code -Dhandrail.port-offset}.
     */
    private static final int PORT_OFFSET = Integer.getInteger("handrail.port-offset", 12_000);

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = Path.of("target/system").toAbsolutePath();
    private static final long START_MINUTES = 6;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private LocalSystem() {}

    /** Starts the system anew, or fails with what {@code up} said. */
    static LocalSystem start() {
        try {
            Files.deleteIfExists(DATA.resolveSibling(DATA.getFileName() + "-directory.yaml"));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
        return up("--fresh");
    }

    /** Starts the system without what it heard, but with the keys it had: the same identifiers get the same aliases. */
    static LocalSystem startEmptyWithTheSameKeys() throws IOException {
        for (String kept : List.of("kafka", "postgres", "state")) {
            FileSystemUtils.deleteRecursively(DATA.resolve(kept));
        }
        return up();
    }

    private static LocalSystem up(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        if (hasPrometheus()) {
            arguments.add("--prometheus");
        }
        arguments.addAll(List.of("--detach", "--no-clinics", "--port-offset", String.valueOf(PORT_OFFSET)));
        run("up", arguments.toArray(String[]::new));
        return new LocalSystem();
    }

    /** Whether Prometheus is installed on this machine; then it runs beside the system. */
    static boolean hasPrometheus() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prometheus")));
    }

    /** The simulated clinics, with these options of {@code deploy/local/load}. Whoever starts them stops them. */
    Process clinics(String... options) {
        List<String> command = new ArrayList<>(
                List.of("bash", ROOT.resolve("deploy/local/load").toString()));
        command.addAll(List.of(options));
        try {
            return environment(
                            DATA,
                            new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .redirectOutput(
                                            Path.of("target/clinics.out").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A connection to the database in this role. */
    Connection database(String role) throws SQLException, IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(DATA.resolve("secrets/database.properties"))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/handrail", role, passwords.getProperty(role));
    }

    /** Posts a file of events as a partner would; what {@code deploy/local/post} says of it. */
    String post(Path file) {
        return run("post", file.toAbsolutePath().toString());
    }

    String url(String service) {
        return "http://localhost:" + port(service);
    }

    String bootstrapServers() {
        return "localhost:" + port("broker");
    }

    /** Takes a partner in by {@code deploy/local/onboard}; what that says. */
    String onboard(String... arguments) {
        return run("onboard", arguments);
    }

    /** A bearer token, as {@code deploy/local/token} prints it. */
    String token(String client) {
        return tokens.computeIfAbsent(client, name -> run("token", name).strip());
    }

    /** A new token, which nobody has seen yet. */
    String newToken(String client) {
        return run("token", client).strip();
    }

    /** Changes the issuer's signing keys as its operator would: in its file, and it starts again. */
    void changeIssuerKeys(UnaryOperator<List<ObjectNode>> change) throws IOException {
        Path file = DATA.resolve("secrets/issuer.jwk");
        JsonMapper json = new JsonMapper();
        List<ObjectNode> keys = change.apply(json.readTree(file)
                .path("keys")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList());
        ObjectNode changed = json.createObjectNode();
        changed.putArray("keys").addAll(keys);
        json.writeValue(file, changed);
        long killed = kill("issuer");
        await("the issuer is back")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> pid("issuer") != killed
                        && Http.get(url("issuer") + "/oauth2/jwks", null).status() == 200);
        tokens.clear();
    }

    /** Where it keeps what is its own. */
    Path data() {
        return DATA;
    }

    /** Its directory, which may be changed. */
    Path directory() {
        return ownDirectory(DATA);
    }

    /** {@code kill -9} of one process. The launcher is to start it again. */
    long kill(String part) {
        long pid = pid(part);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return pid;
    }

    /** The process that serves this part now, or 0 while there is none. */
    long pid(String part) {
        try (Stream<String> lines = Files.lines(DATA.resolve("run").resolve(part + ".pid"))) {
            return lines.findFirst()
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .map(ProcessHandle::pid)
                    .orElse(0L);
        } catch (IOException notRunning) {
            return 0;
        }
    }

    @Override
    public void close() {
        run("down");
    }

    static int port(String service) {
        int usual = switch (service) {
            case "outreach" -> 8080;
            case "detox" -> 8081;
            case "placement" -> 8082;
            case "aftercare" -> 8083;
            case "tracker" -> 8084;
            case "insights" -> 8085;
            case "issuer" -> 9000;
            case "broker" -> 9092;
            case "prometheus" -> 9090;
            case "postgres" -> 15432;
            default -> throw new IllegalArgumentException(service);
        };
        return usual + PORT_OFFSET;
    }

    private static String run(String script, String... arguments) {
        return run(DATA, script, arguments);
    }

    /** Runs a command of {@code deploy/local} on this data folder, and returns what it said; fails where it fails. */
    static String run(Path data, String script, String... arguments) {
        try {
            List<String> command = new ArrayList<>(
                    List.of("bash", ROOT.resolve("deploy/local/" + script).toString()));
            command.addAll(List.of(arguments));
            Path said = Files.createTempFile(Path.of("target"), script, ".out");
            Process process = environment(
                            data,
                            new ProcessBuilder(command)
                                    .directory(ROOT.toFile())
                                    .redirectErrorStream(true)
                                    .redirectOutput(said.toFile()))
                    .start();
            boolean ended = process.waitFor(START_MINUTES, TimeUnit.MINUTES);
            String output = Files.readString(said);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        "deploy/local/" + script + (ended ? " failed" : " hangs") + ":\n" + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A copy, since partners are taken in. */
    private static Path ownDirectory(Path data) {
        Path own = data.resolveSibling(data.getFileName() + "-directory.yaml");
        Path shipped = ROOT.resolve("deploy/local/directory.yaml");
        try {
            if (Files.notExists(own)
                    || Files.getLastModifiedTime(own).compareTo(Files.getLastModifiedTime(shipped)) < 0) {
                Files.createDirectories(data.getParent());
                Files.copy(shipped, own, StandardCopyOption.REPLACE_EXISTING);
            }
            return own;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static ProcessBuilder environment(Path data, ProcessBuilder builder) {
        builder.environment().put("HANDRAIL_DATA", data.toString());
        builder.environment().put("HANDRAIL_LOCAL_DIRECTORY", ownDirectory(data).toString());
        return builder;
    }
}
