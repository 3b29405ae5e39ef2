package org.handrail.local.issuer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as a process of its own. */
final class IssuerProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration STARTS = Duration.ofMinutes(1);

    private final Process process;
    private final String address;

    private IssuerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one and waits until it answers. */
    static IssuerProcess started(Path folder, List<String> jvm, String... settings) throws Exception {
        int port = freePort();
        String address = "http://localhost:" + port;
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), IssuerApplication.class.getName()));
        Collections.addAll(command, settings);
        command.addAll(List.of(
                "--server.port=" + port,
                "--management.server.port=0",
                "--spring.security.oauth2.authorizationserver.issuer=" + address,
                "--handrail.issuer.key=" + folder.resolve("issuer.jwk"),
                "--handrail.issuer.client-keys=" + folder,
                "--handrail.issuer.assertions=" + folder.resolve("assertions")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("issuer.out").toFile())
                .start();
        IssuerProcess issuer = new IssuerProcess(process, address);
        issuer.awaitAnswer(folder);
        return issuer;
    }

    /** As in the {@code iss} claim. */
    String address() {
        return address;
    }

    /** What the token endpoint answers to this form. */
    HttpResponse<String> token(Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What stands at a path. */
    JsonNode get(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(HTTP.send(
                                HttpRequest.newBuilder(URI.create(address + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitAnswer(Path folder) throws Exception {
        long end = System.nanoTime() + STARTS.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                get("/oauth2/jwks");
                return;
            } catch (IOException notYet) {
                process.waitFor(100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("no issuer:\n" + Files.readString(folder.resolve("issuer.out")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
