package org.handrail.local.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.handrail.local.machine.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against an intake that answers as the contract says: every third event refused, every event of yesterday a duplicate. */
class PostingTest {

    private static final Path HOME = Path.of("../../..");

    @TempDir
    Path folder;

    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;

    PostingTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1/events", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void receiptsAreSummedUpUnderTheLinesOfTheFile() throws Exception {
        int code = post(events(7), "--batch", "2", "--concurrency", "1");
        assertThat(batches).extracting(List::size).containsExactly(2, 2, 2, 1);
        assertThat(said.getFirst()).contains("7 events", "4 accepted", "1 duplicates", "0 conflicts", "2 refused");
        assertThat(said.get(1)).isEqualTo("  refused, 2 lines 3, 6: /data/stay: missing");
        assertThat(code).isEqualTo(3);
    }

    @Test
    void whatWasNotAnsweredIsPostedAgain() throws Exception {
        statuses.addAll(List.of(503, 401));
        assertThat(post(events(2))).isZero();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("detox does not take posts right now"));
        assertThat(batches).hasSize(1);
    }

    @Test
    void aRequestRefusedAsAWholeNamesEveryLine() throws Exception {
        statuses.add(403);
        assertThat(post(events(2))).isEqualTo(3);
        assertThat(said.getLast()).isEqualTo("  refused, 2 lines 1, 2: status 403, not yours");
    }

    @Test
    void reversedAndDoubledEveryEventIsPostedTwiceFromTheLast() throws Exception {
        post(events(2), "--reverse", "--twice");
        assertThat(ids()).containsExactly("e-2", "e-2", "e-1", "e-1");
    }

    @Test
    void oneSeedGivesOneOrder() throws Exception {
        post(events(20), "--shuffle", "7");
        List<String> first = ids();
        batches.clear();
        post(events(20), "--shuffle", "7");
        assertThat(ids())
                .isEqualTo(first)
                .isNotEqualTo(
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "e-" + i).toList());
    }

    @Test
    void aSourceNobodyKnowsNeedsAClient() throws Exception {
        Path file = Files.writeString(folder.resolve("e.ndjson"), "{\"id\":\"e-1\",\"source\":\"stranger\"}\n");
        assertThatThrownBy(() -> post(file)).isInstanceOf(Refusal.class).hasMessageContaining("--client");
    }

    private int post(Path file, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Posting(HOME, PostOptions.of(arguments), said::add).run(service -> address, client -> "token");
    }

    private Path events(int count) throws IOException {
        List<String> lines = IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        "{\"id\":\"e-" + i + "\",\"source\":\"clinic-north\",\"type\":\"handrail.detox.admitted.v1\"}")
                .toList();
        return Files.write(folder.resolve("events.ndjson"), lines);
    }

    private List<String> ids() {
        return batches.stream()
                .flatMap(List::stream)
                .map(line -> JsonMapper.shared().readTree(line).path("id").asString())
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
        if (status == 200) {
            batches.add(body.lines().toList());
        }
        byte[] answer = (status == 200 ? receipts(body.lines().toList()) : "{\"title\":\"not yours\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Every third event lacks its stay; the seventh is known. */
    private static String receipts(List<String> lines) {
        int accepted = 0;
        int duplicates = 0;
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode event = JsonMapper.shared().readTree(lines.get(i));
            int number = Integer.parseInt(event.path("id").asString().substring(2));
            if (number % 3 == 0) {
                receipts.add("{\"line\":" + (i + 1) + ",\"status\":\"refused\",\"problem\":{\"detail\":\"missing\","
                        + "\"pointer\":\"/data/stay\"}}");
            } else if (number == 7) {
                duplicates++;
            } else {
                accepted++;
            }
        }
        return "{\"accepted\":" + accepted + ",\"duplicates\":" + duplicates + ",\"conflicts\":0,\"refused\":"
                + receipts.size() + ",\"receipts\":" + receipts + "}";
    }
}
