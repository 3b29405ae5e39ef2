package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Sink.Conduct;
import org.handrail.outreach.Sink.Received;
import org.handrail.testing.FreePort;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;

/** The service as a process, killed (SIGKILL) while a gateway and a hook hold what it sends, and started again. */
@SpringBootTest(classes = KilledDeskTest.Around.class, webEnvironment = WebEnvironment.NONE)
class KilledDeskTest {

    private static final String ADA = "coordinator/ada";

    private final PersonAlias person = Drops.somebody();
    private final String number = "+1555%07d".formatted(Math.floorMod(person.hashCode(), 10_000_000));
    private final int port = FreePort.findForLater();

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Tracker tracker;

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(new MockEnvironment(), new TestTokens());
    private String path = "";

    /** What is around the service. */
    @Configuration(proxyBeanMethods = false)
    @Import({RealKafka.class, RealPostgres.class, TestTokens.class, Tracker.class})
    static class Around {}

    /** What cannot be read, since other tests wrote it, is set aside by this reader of its own. */
    @BeforeEach
    void whereItSetsAside() throws Exception {
        String aside = Tracker.TOPIC + ".outreach-" + port + ".dlt";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", String.join(",", kafka.getBootstrapServers())))) {
            admin.createTopics(List.of(new NewTopic(aside, tracker.partitions(), (short) 1)))
                    .all()
                    .get();
        }
    }

    @BeforeEach
    void whereItListens() {
        desk = new Desk(new MockEnvironment().withProperty("local.server.port", String.valueOf(port)), tokens);
    }

    @Test
    void aTextIsSentAtMostOnceAndStaffAreToldAtLeastOnceUnderOneIdAndANewCalendarIsInForce() throws Exception {
        try (Sink sink = new Sink()) {
            try (DeskProcess first = DeskProcess.started(port, settings(sink), folder.resolve("first.log"))) {
                somebodyWhoAgreedToTexts();
                sink.whenAbout(number, Conduct.STALL);
                sink.whenAbout(id(), Conduct.STALL);
                work("claim", Map.of());
                Thread asking = Thread.ofVirtual().unstarted(() -> work("texts", Map.of("kind", "please-call")));
                asking.setUncaughtExceptionHandler((thread, died) -> {}); // the desk dies before it answers
                asking.start();
                await().until(() ->
                        sink.about(number).size() == 1 && claims(sink).size() == 1);
                first.kill();
            }
            assertThat(stateOfTheText()).isEqualTo("RECORDED");

            Map<String, String> settings = settings(sink);
            settings.put("handrail.desk.team-calendar", calendarInWhichBenCoversForAda());
            try (DeskProcess _ = DeskProcess.started(port, settings, folder.resolve("again.log"))) {
                theTimeForAnAnswerIsOver();
                await().until(() -> stateOfTheText().equals("IN_DOUBT"));
                await().until(() -> claims(sink).size() == 2);

                assertThat(claims(sink))
                        .extracting(each -> each.header("webhook-id"))
                        .containsOnly(idOfTheMessage());
                JsonNode shown = desk.get(path, ADA).body();
                assertThat(OneCase.kinds(shown)).containsOnlyOnce("text-failed").doesNotContain("attempt");
                await().during(Duration.ofSeconds(2))
                        .until(() -> sink.about(number).size() == 1);
                await().untilAsserted(this::benCoversForAda);
            }
        }
    }

    /** What a supervisor writes when a colleague falls ill: in force from the next start, also for cases with a step in a week. */
    private String calendarInWhichBenCoversForAda() throws IOException {
        Instant now = Instant.now();
        Path file = folder.resolve("calendar.yaml");
        Files.writeString(file, """
                zone: America/New_York
                hours:
                  monday: { from: "08:00", until: "18:00" }
                absences:
                  - { who: coordinator-ada, from: %s, until: %s, cover: coordinator-ben }
                """.formatted(now, now.plus(Duration.ofDays(7))));
        return file.toUri().toString();
    }

    private void benCoversForAda() {
        JsonNode shown = desk.get(path, ADA).body();
        assertThat(shown.at("/next/coveredBy").asString()).as(shown.toString()).isEqualTo("coordinator-ben");
        assertThat(desk.get("/v1/today", "coordinator/ben").body().get("mine").toString())
                .contains(id());
    }

    private void somebodyWhoAgreedToTexts() {
        tracker.announce(Drops.of(person).dropped());
        path = Desk.path(desk.caseOf(person, ADA));
        Map<String, ?> phone = Map.of("number", number, "kind", "mobile");
        desk.exchange(
                HttpMethod.PUT,
                "/v1/people/" + person,
                ADA,
                "\"0\"",
                Map.of("details", Map.of("given", "Jo", "phones", List.of(phone))));
        work("wishes", Map.of("zone", whereItIsNoon(), "textsAgreed", true));
    }

    /** Quiet hours are kept: this runs at any time of day. */
    private static String whereItIsNoon() {
        return ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour())
                .getId();
    }

    private void work(String what, Map<String, ?> body) {
        assertThat(desk.post(path + "/" + what, ADA, desk.get(path, ADA).etag(), new HashMap<>(body))
                        .status()
                        .value())
                .isEqualTo(200);
    }

    private List<Received> claims(Sink sink) {
        return sink.about(id()).stream()
                .filter(each -> each.body().contains("desk.claimed"))
                .toList();
    }

    /** Three times the timeout, and the lease of the message: nobody waits for that here. */
    private void theTimeForAnAnswerIsOver() {
        sql().sql("update outreach.texts set recorded_at = recorded_at - interval '5 minutes'")
                .update();
        sql().sql("update outreach.staff_messages set next_try = now() where state = 'WAITING'")
                .update();
    }

    private String stateOfTheText() {
        return sql().sql("select state from outreach.texts where case_id = :id")
                .param("id", UUID.fromString(id()))
                .query((row, at) -> row.getString("state"))
                .single();
    }

    private String idOfTheMessage() {
        return sql().sql("select id::text from outreach.staff_messages where about = 'CLAIMED' and case_id = :id")
                .param("id", UUID.fromString(id()))
                .query((row, at) -> row.getString("id"))
                .single();
    }

    private JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword())));
    }

    private String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Map<String, String> settings(Sink sink) {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.datasource.url", database.getJdbcUrl());
        settings.put("spring.datasource.username", String.valueOf(database.getUsername()));
        settings.put("spring.datasource.password", String.valueOf(database.getPassword()));
        settings.put("spring.kafka.bootstrap-servers", String.join(",", kafka.getBootstrapServers()));
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", tokens.issuer());
        settings.put("handrail.findings.consumer", "outreach-" + port);
        settings.put("handrail.desk.journeys.consumer", "outreach-journeys-" + port);
        settings.put("handrail.pseudonyms.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("handrail.people.key", "a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("handrail.texts.gateway", sink.url("/texts"));
        settings.put("handrail.texts.timeout", "20s");
        settings.put("handrail.texts.look-every", "300ms");
        settings.put("handrail.texts.send-every", "300ms");
        settings.put("handrail.messages.timeout", "10s");
        settings.put("handrail.messages.look-every", "100ms");
        settings.put("handrail.messages.hooks[0].name", "pager");
        settings.put("handrail.messages.hooks[0].url", sink.url("/pager"));
        settings.put("handrail.messages.hooks[0].secret", Receivers.SECRET);
        return settings;
    }
}
