package org.handrail.local.clinics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.handrail.events.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery against a service that is away, hesitates, refuses tokens and answers at last. */
class DeliveryTest {

    private record Answer(int status, String retryAfter, String body) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> authorisations = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    private HttpServer server;
    private Courier courier;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/v1/events", this::events);
        server.start();
        URI base = URI.create("http://localhost:" + server.getAddress().getPort());
        Path secrets = Files.writeString(folder.resolve("secrets"), "clinic-north=s3cret\n");
        Settings settings = new Settings(base, Map.of(Phase.DETOX, base), secrets, folder, folder);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        courier = new Courier(new Intakes(HttpClient.newHttpClient(), settings), out, new CountDownLatch(1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceThatIsAwayIsTriedAgainUntilItAnswers() throws InterruptedException {
        answers.add(new Answer(503, "0", ""));
        answers.add(new Answer(429, "1", ""));
        answers.add(new Answer(202, "", "{\"status\":\"accepted\"}"));
        assertThat(courier.deliver(posts(1))).isEqualTo(new Receipts(1, 0, 0, null));
    }

    @Test
    void aRefusedTokenIsFetchedAnew() throws InterruptedException {
        answers.add(new Answer(401, "", ""));
        answers.add(new Answer(202, "", "{\"status\":\"duplicate\"}"));
        assertThat(courier.deliver(posts(1))).isEqualTo(new Receipts(0, 1, 0, null));
        assertThat(authorisations).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void theSumOfABatchIsRead() throws InterruptedException {
        answers.add(new Answer(200, "", """
                {"accepted":3,"duplicates":1,"conflicts":1,"refused":0,"receipts":[{"line":4,"status":"duplicate"},
                 {"line":5,"status":"conflict","problem":{"problem":"why"}}]}"""));
        assertThat(courier.deliver(posts(5))).isEqualTo(new Receipts(3, 1, 1, "{\"problem\":\"why\"}"));
    }

    @Test
    void aSimulationGoesOnWhereItStopped() throws IOException {
        Options anySeed = Options.parse("--people", "50");
        Progress begun = Progress.resume(folder, anySeed, Instant.EPOCH);
        begun.through(Instant.ofEpochSecond(60)).keep(folder);
        assertThat(Progress.resume(folder, anySeed, Instant.ofEpochSecond(99)))
                .isEqualTo(new Progress(Options.DEFAULT_SEED, Instant.EPOCH, 50, Instant.ofEpochSecond(60)));
        assertThat(Progress.resume(folder, Options.parse("--seed", "5"), Instant.ofEpochSecond(99))
                        .origin())
                .isEqualTo(Instant.ofEpochSecond(99));
    }

    private static List<Post> posts(int count) {
        return java.util.Collections.nCopies(count, new Post("clinic-north", Phase.DETOX, Instant.EPOCH, "{}"));
    }

    private int tokens;

    private synchronized void token(HttpExchange exchange) throws IOException {
        tokens++;
        answer(exchange, new Answer(200, "", "{\"access_token\":\"token-" + tokens + "\",\"expires_in\":300}"));
    }

    private void events(HttpExchange exchange) throws IOException {
        authorisations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, answers.remove());
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
