package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The cases of the CloudEvents conformance suite (github.com/cloudevents/conformance: the feature "HTTP protocol binding" and
 * the cases of the JSON format, named as there) over HTTP against the running service. The suite's events are of types
 * nobody here knows, so each case stands on one of ours. Where the contract asks for more than CloudEvents does (time,
 * subject and data are required) or for less (source comes from the token), the case says so.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class CloudEventsConformanceTest {

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

    @ParameterizedTest(name = "Binary content mode ({0})")
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON; Charset=\"UTF-8\"",
            })
    void binaryContentMode(String contentType) {
        Map<String, String> headers = binary();
        headers.put("Content-Type", contentType);
        isTheEvent(binary(headers));
    }

    @ParameterizedTest(name = "Structured content mode ({0})")
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=utf-8",
                "APPLICATION/CloudEvents+JSON;charset=UTF-8",
            })
    void structuredContentMode(String contentType) {
        isTheEvent(structured(contentType, Clinic.completed(id)));
    }

    @Test
    void inStructuredModeTheHeadersAreNotTheEvent() {
        Map<String, String> headers = binary();
        headers.put("ce-id", "another");
        headers.put("Content-Type", "application/cloudevents+json");
        isTheEvent(north.post("/v1/events", headers, Clinic.completed(id).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "header values are percent-decoded: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Euro € 😀 | Euro%20%E2%82%AC%20%F0%9F%98%80",
                "lower € | lower%20%e2%82%ac",
                "100% | 100%25",
                "once %41 | once%20%2541",
                "quoted \"value\" | \"quoted \\\"value\\\"\"",
            })
    void headerValuesArePercentDecodedOnce(String meant, String sent) {
        Map<String, String> headers = binary();
        headers.put("ce-id", sent + id);
        if (sent.startsWith("\"")) {
            headers.put("ce-id", sent.substring(0, sent.length() - 1) + id + "\"");
        }
        Clinic.Answer answer = binary(headers);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.text("id")).isEqualTo(meant + id);
    }

    @ParameterizedTest(name = "a header that is not percent-encoded: {0}")
    @ValueSource(strings = {"%", "%4", "%zz", "%C3%28", "%ED%A0%80"})
    void aHeaderThatCannotBeDecodedIsRefusedByItsName(String value) {
        Map<String, String> headers = binary();
        headers.put("ce-id", value);
        Clinic.Answer answer = binary(headers);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("at")).isEqualTo("header ce-id");
    }

    @Test
    void aHeaderThatSaysWhatCannotStandIsNamed() {
        Map<String, String> headers = binary();
        headers.put("ce-type", "handrail.detox.compleeted.v1");
        Clinic.Answer answer = binary(headers);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("at")).isEqualTo("header ce-type");
        assertThat(answer.text("expected")).contains("handrail.detox.completed.v1");
    }

    @ParameterizedTest(name = "the body of an event in binary mode is one value: {0}")
    @ValueSource(strings = {"{}, \"subject\": \"x\"", "{}}", "{} {}", "", "{\"stay\":", "[]"})
    void theBodyInBinaryModeIsTheDataAndNothingElse(String body) {
        Clinic.Answer answer = north.post("/v1/events", binary(), body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isIn(400, 422);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "validMinimalWithNullForOptional | \"data\": | \"datacontenttype\":null,\"dataschema\":null,\"data\":",
                "validAllCoreAttributes | \"data\": | \"datacontenttype\":\"application/json\",\"dataschema\":\"https://example.org/s\",\"data\":",
                "validMinimalWithTimeUtc | 09:00:00-05:00 | 14:00:00Z",
                "validMinimalWithTimeToNanosecondsUtc | 09:00:00-05:00 | 14:00:00.000000000Z",
                "validMinimalWithTimeUsingPositiveOffset | 09:00:00-05:00 | 15:00:00+01:00",
                "validMinimalWithTimeUsingNegativeOffset | 09:00:00-05:00 | 13:00:00-01:00",
            })
    void validEvents(String name, String usual, String written) {
        isTheEvent(
                structured("application/cloudevents+json", Clinic.completed(id).replace(usual, written)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "invalidNoSpecVersion | \"specversion\":\"1.0\", | ``",
                "invalidNoId | \"id\": | \"extid\":",
                "invalidNoType | \"type\": | \"exttype\":",
                "invalidTimeGarbage | 2026-03-01T09:00:00-05:00 | lunchtime",
                "invalidTimeToMinute | 09:00:00-05:00 | 18:31Z",
                "invalidTimeOffsetX | 09:00:00-05:00 | 18:31:00X",
                "invalidTimeOffsetOutOfRange | 09:00:00-05:00 | 18:31:00+25:00",
                "invalidTimeOffsetNonInteger | 09:00:00-05:00 | 18:31:00+xx:00",
                "invalidTimeOffsetHourOnly | 09:00:00-05:00 | 18:31:00+05",
                "invalidEmptyId | \"id\":\" | \"id\":\"\",\"extid\":\"",
                "invalidEmptyType | \"type\":\"handrail.detox.completed.v1\" | \"type\":\"\"",
                "invalidEmptySource | \"source\":\"clinic-north\" | \"source\":\"\"",
                "invalidEmptySpecVersion | \"1.0\" | \"\"",
                "invalidUnknownSpecVersion | \"1.0\" | \"0.9\"",
                "invalidNonRfc2046DataContentType | \"data\": | \"datacontenttype\":\"xyz\",\"data\":",
                "invalidEmptyDataContentType | \"data\": | \"datacontenttype\":\"\",\"data\":",
                "invalidEmptyDataSchema | \"data\": | \"dataschema\":\"\",\"data\":",
                "invalidEmptySubject | \"subject\":\"MRN- | \"subject\":\"\",\"extsubject\":\"",
                "invalidNumericId | \"id\":\" | \"id\":25,\"extid\":\"",
                "invalidObjectId | \"id\":\" | \"id\":{\"xyz\":\"abc\"},\"extid\":\"",
                "invalidCapitalizedExtension | \"data\": | \"MyExtension\":\"bad\",\"data\":",
                "invalidPunctuatedExtension | \"data\": | \"my.extension\":\"bad\",\"data\":",
                "invalidNonIntegerExtensionValue | \"data\": | \"my.extension\":1.5,\"data\":",
                "invalidBothDataAndDataBase64 | \"data\": | \"data_base64\":\"eyAieHl6IjogMTIzIH0=\",\"data\":",
            })
    void invalidEvents(String name, String usual, String written) {
        String event = Clinic.completed(id).replace(usual, written == null ? "" : written);
        Clinic.Answer answer = structured("application/cloudevents+json", event);
        assertThat(answer.status()).as(event).isIn(400, 403, 422);
        assertThat(answer.text("problem")).isNotBlank();
        assertThat(answer.text("expected")).isNotBlank();
    }

    @Test
    void invalidNoSourceIsTakenHereSinceTheTokenSaysIt() {
        assertThat(structured(
                                "application/cloudevents+json",
                                Clinic.completed(id).replace("\"source\":\"clinic-north\",", ""))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "validBatchEmpty | [] | 0 | 0 | 0",
                "validBatchMinimal | [EVENT] | 1 | 0 | 0",
                "validBatchMinimal2 | [EVENT,EVENT] | 1 | 1 | 0",
                "invalidBatchMixedSpecVersions | [EVENT,OLD] | 1 | 0 | 1",
                "invalidBatchContainingInvalidCloudEvent | [NOID] | 0 | 0 | 1",
                "invalidBatchContainingNonObject | [\"not an object\",EVENT] | 1 | 0 | 1",
            })
    void batches(String name, String batch, int accepted, int duplicates, int refused) {
        String event = Clinic.completed(id);
        String body = batch.replace("EVENT", event)
                .replace("OLD", Clinic.completed().replace("\"1.0\"", "\"0.9\""))
                .replace("NOID", event.replace("\"id\":", "\"extid\":"));
        Clinic.Answer answer = structured("Application/CloudEvents-Batch+JSON; charset=utf-8", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.number("accepted")).isEqualTo(accepted);
        assertThat(answer.number("duplicates")).isEqualTo(duplicates);
        assertThat(answer.number("refused")).isEqualTo(refused);
    }

    @ParameterizedTest(name = "not taken: {0}")
    @ValueSource(
            strings = {
                "text/plain",
                "application/cloudevents+avro",
                "application/json; charset=iso-8859-1",
                "application/cloudevents+json; charset=utf-16"
            })
    void anotherMediaTypeOrCharsetIsNotTaken(String contentType) {
        assertThat(structured(contentType, Clinic.completed(id)).status()).isEqualTo(415);
    }

    private void isTheEvent(Clinic.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.text("id")).isEqualTo(id);
        assertThat(north.post(Clinic.completed(id)).text("status")).isEqualTo("duplicate");
    }

    private Clinic.Answer structured(String contentType, String body) {
        return north.post("/v1/events", Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    private Clinic.Answer binary(Map<String, String> headers) {
        String data = "{\"stay\":\"S-" + id + "\",\"program\":\"north-detox\"}";
        return north.post("/v1/events", headers, data.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> binary() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("CE-SpecVersion", "1.0");
        headers.put("ce-type", "handrail.detox.completed.v1");
        headers.put("ce-time", "2026-03-01T14:00:00Z");
        headers.put("ce-id", id);
        headers.put("ce-subject", "MRN-" + id);
        headers.put("ce-source", "clinic-north");
        return headers;
    }
}
