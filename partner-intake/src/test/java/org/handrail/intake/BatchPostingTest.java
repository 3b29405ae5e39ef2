package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class BatchPostingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private JdbcTemplate jdbc;

    private Clinic north;

    @BeforeEach
    void northHasAToken() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write"));
    }

    @Test
    void badLinesLoseNothingGoodBesideThem() {
        List<String> lines = completed(1000);
        lines.set(6, lines.get(6).replace("north-detox", "east-detox"));
        lines.set(499, "{ this is not json");
        lines.set(998, lines.get(998) + " ".repeat(70_000));
        Clinic.Answer answer = north.postLines(String.join("\n", lines));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.number("accepted")).isEqualTo(997);
        assertThat(answer.number("refused")).isEqualTo(3);
        assertThat(receipts(answer).stream().map(each -> each.path("line").asInt()))
                .containsExactly(7, 500, 999);
        assertThat(receipts(answer).getFirst().path("id").asString("")).isNotBlank();
        assertThat(receipts(answer).stream()
                        .map(each -> each.path("problem").path("status").asInt()))
                .containsExactly(403, 400, 413);
    }

    @Test
    void postedAgainAllAreDuplicates() {
        List<String> lines = completed(700);
        assertThat(north.postLines(String.join("\r\n", lines) + "\r\n").number("accepted"))
                .isEqualTo(700);
        Clinic.Answer again = north.postLines(String.join("\n\n", lines.reversed()));
        assertThat(again.number("accepted")).isZero();
        assertThat(again.number("duplicates")).isEqualTo(700);
        assertThat(receipts(again)).hasSize(700);
    }

    @Test
    void withinAPostToo() {
        String event = Clinic.completed();
        Clinic.Answer answer = north.postLines(event + "\n" + event + "\n" + event.replace("\"S-", "\"T-"));
        assertThat(answer.number("accepted")).isEqualTo(1);
        assertThat(answer.number("duplicates")).isEqualTo(1);
        assertThat(answer.number("conflicts")).isEqualTo(1);
    }

    @Test
    void anEmptyPostIsAnEmptyAnswer() {
        assertThat(north.postLines("\n \n").number("accepted")).isZero();
    }

    @Test
    void aBodyThatBreaksOffSaysWhatStands() throws IOException {
        long before = rows();
        String whole =
                String.join("\n", completed(600)) + "\n" + Clinic.completed().substring(0, 40);
        String answer = brokenOff(whole);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"accepted\":600")
                .contains("broken-off");
        assertThat(rows() - before).isEqualTo(600);
    }

    /** A chunked body whose second chunk is nonsense. */
    private String brokenOff(String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nAuthorization: Bearer "
                                    + tokens.of("clinic-north", "events.write")
                                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                                    + Integer.toHexString(bytes.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\nnonsense\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> completed(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(Clinic.completed(UUID.randomUUID().toString()));
        }
        return lines;
    }

    private static List<JsonNode> receipts(Clinic.Answer answer) {
        return answer.receipts();
    }

    private long rows() {
        Long rows = jdbc.queryForObject("select count(*) from journal", Long.class);
        return rows == null ? 0 : rows;
    }
}
