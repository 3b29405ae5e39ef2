package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class FormatsTest {

    private static final String BATCH = "application/cloudevents-batch+json";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private Clinic north;

    @BeforeEach
    void northHasAToken() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
    }

    @Test
    void theSameEventIsTheSameInEveryFormat() {
        String id = UUID.randomUUID().toString();
        assertThat(north.post(Clinic.completed(id)).status()).isEqualTo(201);
        assertThat(north.postLines(Clinic.completed(id)).number("duplicates")).isEqualTo(1);
        assertThat(batch("[" + Clinic.completed(id) + "]").number("duplicates")).isEqualTo(1);
        assertThat(csv(header() + row(id)).number("duplicates")).isEqualTo(1);
        assertThat(north.post("/v1/events", binary(id), data(id)).status()).isEqualTo(200);
    }

    @Test
    void inABatchEachEventIsAnsweredByItsIndex() {
        Clinic.Answer answer =
                batch("[ " + Clinic.completed() + ",\n " + Clinic.completed().replace("north-detox", "nowhere")
                        + ", {\"a\" 1}, \"text\", " + Clinic.completed() + " ]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.number("accepted")).isEqualTo(2);
        assertThat(answer.number("refused")).isEqualTo(3);
        assertThat(answer.receipts().stream().map(each -> each.path("index").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(problem(answer, 0).path("pointer").asString()).isEqualTo("/1/data/program");
        assertThat(problem(answer, 1).path("at").asString())
                .startsWith("line 1, column ")
                .endsWith(" of this event");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not a JSON array | {}",
                "no comma between | [EVENT EVENT]",
                "ends within | [EVENT,",
                "ends within | [EVENT, {",
                "two commas | [EVENT,,EVENT]",
                "follows the array | [EVENT] x"
            })
    void aBrokenBatchSaysWhereAndWhatStands(String problem, String body) {
        String event = Clinic.completed();
        Clinic.Answer answer = batch(body.replace("EVENT", event));
        assertThat(answer.status()).isIn(400, 200);
        if (body.equals("[EVENT EVENT]")) { // two objects without a comma are one element that cannot be read
            assertThat(answer.number("refused")).isEqualTo(1);
            return;
        }
        assertThat(answer.text("problem")).contains(problem);
        assertThat(answer.text("at")).startsWith("byte ");
        int stands = answer.body().path("committed").path("accepted").asInt();
        assertThat(north.post(event).status()).isEqualTo(stands == 1 ? 200 : 201);
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        Clinic.Answer lines = lines("/v1/events", Clinic.completed() + "\n{\"id\" 1}\n");
        assertThat(lines.receipts().getFirst().path("line").asInt()).isEqualTo(2);
        assertThat(problem(lines, 0).path("at").asString()).startsWith("column ");
        Clinic.Answer one = north.post("{\n\"id\" 1}");
        assertThat(one.text("at")).startsWith("line 2, column ");
        assertThat(one.text("problem")).isEqualTo("not well-formed JSON");
    }

    @Test
    void ofAFileForAllServicesEachTakesItsOwn() {
        String id = UUID.randomUUID().toString();
        String placed = """
                {"specversion":"1.0","id":"p-%s","type":"handrail.placement.service-delivered.v1","time":"2026-03-01",\
                "subject":"MRN-1","data":{"program":"north-detox","kind":"counselling"}}""".formatted(id);
        String died = """
                {"specversion":"1.0","id":"d-%s","type":"handrail.person.died.v1","time":"2026-03-01","subject":"MRN-%s",\
                "data":{}}""".formatted(id, id);
        String file = Clinic.completed(id) + "\n" + placed + "\n" + died;
        Clinic.Answer detox = lines("/v1/events?only=detox", file);
        assertThat(detox.number("accepted")).as(detox.body().toString()).isEqualTo(1);
        assertThat(detox.number("elsewhere")).isEqualTo(2);
        assertThat(detox.receipts().stream().map(each -> each.path("belongsTo").asString("")))
                .containsExactly("placement", "person");
        assertThat(lines("/v1/events", file).number("refused")).isEqualTo(1);
        assertThat(lines("/v1/events?only=nothing", file).status()).isEqualTo(400);
    }

    @Test
    void gzipIsTaken() throws IOException {
        String many =
                IntStream.range(0, 300).mapToObj(each -> Clinic.completed()).collect(Collectors.joining("\n"));
        Map<String, String> headers = Map.of("Content-Type", "application/x-ndjson", "Content-Encoding", "GZIP");
        assertThat(north.post("/v1/events", headers, zipped(many)).number("accepted"))
                .isEqualTo(300);
        assertThat(north.post("/v1/events", headers, many.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        Map<String, String> other = Map.of("Content-Type", "application/x-ndjson", "Content-Encoding", "br");
        assertThat(north.post("/v1/events", other, zipped(many)).status()).isEqualTo(415);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static JsonNode problem(Clinic.Answer answer, int receipt) {
        return answer.receipts().get(receipt).path("problem");
    }

    private static String header() {
        return "id,type,subject,time,stay,program\n";
    }

    private static String row(String id) {
        return "%1$s,handrail.detox.completed.v1,MRN-%1$s,2026-03-01T09:00:00-05:00,S-%1$s,north-detox\n".formatted(id);
    }

    private static Map<String, String> binary(String id) {
        return Map.of(
                "Content-Type", "application/json",
                "ce-specversion", "1.0",
                "ce-id", id,
                "ce-type", "handrail.detox.completed.v1",
                "ce-time", "2026-03-01T09:00:00-05:00",
                "ce-subject", "MRN-" + id);
    }

    private static byte[] data(String id) {
        return ("{\"stay\":\"S-" + id + "\",\"program\":\"north-detox\"}").getBytes(StandardCharsets.UTF_8);
    }

    private Clinic.Answer batch(String body) {
        return north.post("/v1/events", Map.of("Content-Type", BATCH), body.getBytes(StandardCharsets.UTF_8));
    }

    private Clinic.Answer csv(String body) {
        return north.post("/v1/events", Map.of("Content-Type", "text/csv"), body.getBytes(StandardCharsets.UTF_8));
    }

    private Clinic.Answer lines(String path, String body) {
        return north.post(path, Map.of("Content-Type", "application/x-ndjson"), body.getBytes(StandardCharsets.UTF_8));
    }
}
