package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.fact.Fact;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class PostingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private JdbcTemplate jdbc;

    private Clinic north;

    @BeforeEach
    void northHasAToken() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
    }

    @Test
    void aPostBecomesAFactOnTheTopic() {
        String id = UUID.randomUUID().toString();
        Clinic.Answer answer = north.post(Clinic.completed(id));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("id")).isEqualTo(id);
        assertThat(answer.text("status")).isEqualTo("accepted");
        UUID fact = UUID.fromString(answer.text("fact"));
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.detox.v1")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.facts())
                            .filteredOn(published -> published.id().value().equals(fact))
                            .first()
                            .satisfies(PostingTest::isTheCompletedStay));
            assertThat(topic.all())
                    .filteredOn(
                            read -> fact.toString().equals(read.wire().headers().get("ce_id")))
                    .first()
                    .extracting(read -> read.wire().headers().get("traceparent"))
                    .asString()
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        }
    }

    private static void isTheCompletedStay(Fact fact) {
        assertThat(fact.event()).isInstanceOf(DetoxCompleted.class);
        assertThat(fact.zone().getId()).isEqualTo("America/New_York");
        assertThat(fact.source().value()).isEqualTo("clinic-north");
        assertThat(fact.toString()).doesNotContain("MRN-");
    }

    @Test
    void theSameAgainIsADuplicateAndSomethingElseAConflict() {
        String id = UUID.randomUUID().toString();
        north.post(Clinic.completed(id));
        Clinic.Answer again =
                north.post(Clinic.completed(id).replace("\"id\"", " \"id\" ").replace("09:00:00-05:00", "14:00:00Z"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("status")).isEqualTo("duplicate");
        Clinic.Answer other = north.post(Clinic.completed(id).replace("\"S-", "\"T-"));
        assertThat(other.status()).isEqualTo(409);
        isAProblem(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | `` | `\"specversion\"` | `specversion`",
                "422 | /specversion | `\"1.0\"` | `1.0`",
                "422 | /data/stay | `\"stay\":\"S` | `\"stay\":[\"S\"],\"x\":\"S`",
                "422 | /type | detox.completed | placement.admitted",
                "422 | /type | detox.completed | detox.compleeted",
                "403 | /source | `\"source\":\"clinic-north\"` | `\"source\":\"clinic-south\"`",
                "403 | /data/program | north-detox | east-detox",
                "422 | /data/program | north-detox | nowhere",
                "422 | /time | 2026-03-01 | 2999-03-01",
                "422 | /time | 2026-03-01 | 1026-03-01",
                "422 | /subject | `\"subject\":\"MRN-` | `\"subject\":null,\"dataschema\":\"`",
            })
    void whatCannotStandIsRefusedWithItsPlace(int status, String pointer, String right, String wrong) {
        String event = Clinic.completed().replace(right, wrong);
        Clinic.Answer answer = north.post(event);
        assertThat(answer.status()).as(event).isEqualTo(status);
        isAProblem(answer);
        assertThat(answer.text("pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(answer.text("expected")).isNotBlank();
    }

    @Test
    void hostileBodiesAreRefusedAndLeaveNothingBehind() {
        long before = rows();
        assertThat(north.post("").status()).isEqualTo(400);
        assertThat(north.post("[]").status()).isEqualTo(400);
        assertThat(north.post("{\"id\":1").status()).isEqualTo(400);
        assertThat(north.post(Clinic.completed().replace("{\"spec", "{\"id\":\"x\",\"spec"))
                        .status())
                .isEqualTo(400);
        assertThat(north.post("[".repeat(60_000)).status()).isEqualTo(400);
        assertThat(north.post(Clinic.completed().replace("\"S-", "\"\u0000S-")).status())
                .isEqualTo(400);
        assertThat(north.post(Clinic.completed().replace("\"S-", "\"\\u0000S-")).status())
                .isEqualTo(422);
        byte[] latin1 = Clinic.completed().replace("MRN-", "Müller-").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(north.post("application/json", BodyPublishers.ofByteArray(latin1))
                        .status())
                .isEqualTo(400);
        Clinic.Answer huge = north.post(Clinic.completed() + " ".repeat(100_000));
        assertThat(huge.status()).isEqualTo(413);
        isAProblem(huge);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anUnknownContentTypeIsRefused() {
        Clinic.Answer answer = north.post("text/plain", BodyPublishers.ofString(Clinic.completed()));
        assertThat(answer.status()).isEqualTo(415);
        isAProblem(answer);
    }

    @Test
    void withoutATokenNothingIsTold() {
        Clinic stranger = new Clinic(port, "");
        isAProblem(stranger.post(Clinic.completed()), 401);
        isAProblem(stranger.get("/v1/events/" + UUID.randomUUID()), 401);
        isAProblem(new Clinic(port, "rubbish").post(Clinic.completed()), 401);
        isAProblem(new Clinic(port, " ").post(Clinic.completed()), 401);
        isAProblem(new Clinic(port, "a b c").post(Clinic.completed()), 401);
        assertThat(stranger.get("/livez").status()).isEqualTo(200);
        isAProblem(stranger.get("/readyz"), 401);
        isAProblem(stranger.get("/actuator/health"), 401);
        isAProblem(stranger.get("/anything"), 401);
    }

    @Test
    void aTokenMustBeForUsAndInTime() {
        Instant hour = Instant.now().plusSeconds(3600);
        String elsewhere = tokens.of("clinic-north", "events.write", List.of(), "other", hour);
        String stale = tokens.of("clinic-north", "events.write", List.of(), "handrail", hour.minusSeconds(7200));
        isAProblem(new Clinic(port, elsewhere).post(Clinic.completed()), 401);
        isAProblem(new Clinic(port, stale).post(Clinic.completed()), 401);
    }

    @Test
    void aTokenMustAllowWhatIsDone() {
        isAProblem(new Clinic(port, tokens.of("clinic-north", "events.read")).post(Clinic.completed()), 403);
        isAProblem(new Clinic(port, tokens.of("stranger", "events.write")).post(Clinic.completed()), 403);
        isAProblem(new Clinic(port, tokens.of("coordinator", "cases")).get("/v1/flags"), 403);
        isAProblem(north.get("/elsewhere"), 403);
    }

    @Test
    void aPartnerSeesItsOwnPostsAlone() {
        String event = Clinic.completed();
        String fact = north.post(event).text("fact");
        Clinic.Answer own = north.get("/v1/events/" + fact);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().path("posted").path("subject").asString("")).startsWith("MRN-");
        Clinic south = new Clinic(port, tokens.of("clinic-south", "events.read"));
        isAProblem(south.get("/v1/events/" + fact), 404);
        isAProblem(north.get("/v1/events/" + UUID.randomUUID()), 404);
        isAProblem(north.get("/v1/events/not-a-uuid"), 400);
    }

    @Test
    void whatDoesNotFitIsTakenAndFlagged() {
        String left = Clinic.completed().replace("detox.completed", "detox.left-against-advice");
        Clinic.Answer answer = north.post(left);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(north.get("/v1/flags").body().path("items").findValuesAsString("fact"))
                .contains(answer.text("fact"));
        assertThat(north.get("/v1/events/" + answer.text("fact"))
                        .body()
                        .path("flags")
                        .toString())
                .contains("the stay is not known here");
        assertThat(new Clinic(port, tokens.of("clinic-south", "events.read"))
                        .get("/v1/flags")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatWasPostedStandsEncrypted() {
        north.post(Clinic.completed("findme"));
        assertThat(jdbc.queryForList(
                        "select 1 from journal where position('findme'::bytea in posted) > 0 or data like '%findme%'"))
                .isEmpty();
    }

    private long rows() {
        Long rows = jdbc.queryForObject("select count(*) from journal", Long.class);
        return rows == null ? 0 : rows;
    }

    private static void isAProblem(Clinic.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        isAProblem(answer);
    }

    private static void isAProblem(Clinic.Answer answer) {
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.number("status")).isEqualTo(answer.status());
        assertThat(answer.text("title")).isNotBlank();
    }
}
