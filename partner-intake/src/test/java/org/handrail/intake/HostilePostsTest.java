package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What should not be posted and is: each is refused precisely, and nothing of it is kept. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class HostilePostsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private final String id = UUID.randomUUID().toString();
    private Clinic north;

    @BeforeEach
    void northHasAToken() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
    }

    @Test
    void aTimeMoreThanFiveMinutesAhead() {
        refused(422, "/time", at(Instant.now().plusSeconds(360).toString()));
        assertThat(north.post(at(Instant.now().plusSeconds(200).toString())).status())
                .isEqualTo(201);
    }

    @Test
    void aTimeWithoutItsOffset() {
        assertThat(refused(422, "/time", at("2026-03-01T09:00:00")).text("expected"))
                .contains("with its offset");
    }

    @Test
    void aTimeBefore1900() {
        refused(422, "/time", at("1899-12-31T23:59:59Z"));
        refused(422, "/time", at("1899-12-31"));
        assertThat(north.post(at("1900-01-02")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-13-01T00:00:00Z", "+999999999-12-31T00:00:00Z", "-2026-03-01T00:00:00Z"})
    void aTimeThatIsNone(String time) {
        refused(422, "/time", at(time));
    }

    @Test
    void anUnknownTypeIsToldTheNearest() {
        String event = event().replace("detox.completed", "detox.complete");
        assertThat(refused(422, "/type", event).text("expected")).contains("handrail.detox.completed.v1");
    }

    @Test
    void anUnknownProgram() {
        refused(422, "/data/program", event().replace("north-detox", "nowhere"));
    }

    @Test
    void anotherPartnersSource() {
        refused(403, "/source", event().replace("clinic-north", "clinic-south"));
    }

    @Test
    void otherContentUnderAKnownId() {
        north.post(event());
        refused(409, "/id", event().replace("MRN-", "MRN-other-"));
        assertThat(north.post(event()).text("status")).isEqualTo("duplicate");
    }

    @Test
    void anUnknownFieldIsRefusedOrKept() {
        String event =
                event().replace("\"data\":{", "\"data\":{\"mood\":\"good\",").replace("\"id\":", "\"ward\":7,\"id\":");
        assertThat(refused(422, "/ward", event).text("problem")).isEqualTo("unknown attribute");
        Clinic keeper = new Clinic(port, tokens.of("clinic-keeper", "events.write events.read"));
        String ofKeeper = event.replace("clinic-north", "clinic-keeper").replace("north-detox", "keeper-detox");
        Clinic.Answer kept = keeper.post(ofKeeper);
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);
        assertThat(kept.body().path("kept").valueStream().map(each -> each.asString("")))
                .containsExactly("/ward", "/data/mood");
        assertThat(keeper.get("/v1/events/" + kept.text("fact"))
                        .body()
                        .path("posted")
                        .toString())
                .contains("\"mood\":\"good\"");
        assertThat(keeper.postLines(ofKeeper).receipts().getFirst().path("kept"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16", "UTF-32"})
    void notUtf8(String charset) {
        byte[] bytes = event().replace("MRN-", "Müller-").getBytes(Charset.forName(charset));
        Clinic.Answer answer = north.post("application/json", BodyPublishers.ofByteArray(bytes));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("at")).startsWith("byte ");
    }

    @Test
    void overlongAndSurrogateBytes() {
        for (String hex : new String[] {"c080", "eda080", "f8888080", "ff"}) {
            byte[] bytes = event().replace("MRN-", "MRN~").getBytes(StandardCharsets.ISO_8859_1);
            byte[] wrong = new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("~", new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(north.post("application/json", BodyPublishers.ofByteArray(wrong))
                            .status())
                    .as(hex)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\\u0000", "\\ud800", "\\udc00x", "\\ud800\\ud800"})
    void nulAndHalfCharacters(String piece) {
        for (String place : new String[] {"MRN-", "S-", "\"id\":\""}) {
            Clinic.Answer answer = north.post(event().replace(place, place + piece));
            assertThat(answer.status()).as(place + " " + answer.body()).isIn(400, 422);
        }
    }

    @Test
    void duplicateKeys() {
        refused(400, "", event().replace("\"data\":{", "\"data\":{\"stay\":\"other\","));
        refused(400, "", event().replace("\"id\":", "\"id\":\"other\",\"id\":"));
    }

    @Test
    void deepNesting() {
        refused(400, "", event().replace("\"data\":{", "\"data\":{\"x\":" + "[".repeat(10) + "]".repeat(10) + ","));
        refused(400, "", "[".repeat(60_000));
        refused(400, "", "{\"a\":".repeat(10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999",
                "4.5",
                "1e400",
                "-1",
                "1e999999999",
                "123456789012345678901234567890",
                "NaN",
                "\"4\"",
                "0x4"
            })
    void numbersBeyondRange(String number) {
        String event =
                event().replace("\"data\":{", "\"data\":{\"level\":{\"edition\":" + number + ",\"code\":\"3.7\"},");
        Clinic.Answer answer = north.post(event);
        assertThat(answer.status()).as(answer.body().toString()).isIn(400, 422);
        assertThat(answer.text("problem")).isNotBlank();
    }

    @Test
    void aBodyCutInTheMiddle() throws IOException {
        try (RawPost cut =
                new RawPost(port, tokens.of("clinic-north", "events.write"), "application/x-ndjson", 9_000)) {
            cut.send(event() + "\n" + Clinic.completed().substring(0, 60));
            cut.stop();
            assertThat(cut.answer()).startsWith("HTTP/1.1 400").contains("broken-off");
        }
        assertThat(north.post(event()).text("status")).isEqualTo("duplicate");
        try (RawPost cut =
                new RawPost(port, tokens.of("clinic-north", "events.write"), "application/cloudevents+json", 9_000)) {
            cut.send(Clinic.completed());
            cut.stop();
            assertThat(cut.answer()).startsWith("HTTP/1.1 400").contains("broken-off");
        }
    }

    private String event() {
        return Clinic.completed(id);
    }

    private String at(String time) {
        return Clinic.completed().replace("2026-03-01T09:00:00-05:00", time);
    }

    private Clinic.Answer refused(int status, String pointer, String event) {
        Clinic.Answer answer = north.post(event);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("pointer")).isEqualTo(pointer);
        assertThat(answer.text("problem")).isNotBlank();
        assertThat(answer.text("expected")).isNotBlank();
        return answer;
    }
}
