package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** A day at the desk with names that stand nowhere else: afterwards no log, no topic and no metric knows any of them. */
@RealDesk
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksTest {

    private static final String ADA = "coordinator/ada";
    private static final String SUE = "supervisor/sue";

    private final String family = Planted.word();
    private final String said = Planted.word();
    private final String number = "MRN-" + UUID.randomUUID();
    private final List<String> planted =
            List.of(family, said, number, Planted.phone(number), "Planted Street", "in the kitchen", "1984-03-02");

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbound outbound;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    @Test
    void noLogNoTopicAndNoMetricKnowsAName(CapturedOutput output) {
        PersonAlias person = aDayAtTheDesk();

        List<WireRecord> published = outbound.all(EventType.ALIAS_ASSIGNED, person);
        assertThat(published).isNotEmpty();
        assertThat(outbound.everything()).isNotEmpty().noneMatch(this::names);
        assertThat(output.getAll()).satisfies(log -> assertThat(planted).noneMatch(log::contains));
        assertThat(metrics())
                .contains("http_server_requests")
                .satisfies(all -> assertThat(planted).noneMatch(all::contains));
        for (String table :
                List.of("journal", "contact_details", "found_by", "alias_assignments", "cases", "findings")) {
            String rows = String.join("\n", database.queryForList("select t::text from " + table + " t", String.class));
            assertThat(planted).as(table).noneMatch(rows::contains);
        }
    }

    @Test
    void aNameThatWereLoggedWouldBeSeen(CapturedOutput output) {
        LoggerFactory.getLogger(NothingLeaksTest.class).warn("planted {}", family);
        assertThat(output.getAll()).contains(family);
    }

    /** Also what goes wrong: refusals and errors are where names get into logs. */
    private PersonAlias aDayAtTheDesk() {
        PersonAlias person =
                new PersonAlias(UUID.fromString(desk.post("/v1/people", ADA, null, Planted.person(family, number))
                        .body()
                        .get("person")
                        .stringValue()));
        String page = "/v1/people/" + person;
        desk.post("/v1/people", ADA, null, Planted.person(family, number));
        desk.post("/v1/people/search", ADA, null, Map.of("find", family + " " + Planted.phone(number)));
        desk.post("/v1/people/search", "manager", null, Map.of("find", family));
        desk.exchangeText(HttpMethod.PUT, page, ADA, "\"1\"", "{\"details\":{\"born\":\"" + family + "\"}}");
        desk.exchangeText(HttpMethod.PUT, page, ADA, "\"1\"", "{\"details\":{\"family\":" + family);
        desk.exchangeText(HttpMethod.PUT, page, ADA, family, "{\"details\":{\"family\":\"" + family + "\"}}");
        desk.exchange(HttpMethod.PUT, page, ADA, "\"1\"", Map.of("details", Map.of("family", family + " " + said)));
        desk.post(page + "/break-glass", ADA, null, Map.of("reason", "She rang in tears: " + said));
        tracker.announce(Drops.of(person).dropped());
        String path = Desk.path(desk.caseOf(person));
        for (Map<String, String> attempt : List.of(
                Map.of("channel", "call", "outcome", "no-answer", "note", said),
                Map.of("channel", said, "outcome", "no-answer"))) {
            desk.post(path + "/attempts", ADA, desk.get(path, ADA).etag(), attempt);
        }
        desk.post(path + "/notes", ADA, desk.get(path, ADA).etag(), Map.of("note", family + "\0" + said));
        PersonAlias twin = Drops.somebody();
        desk.post("/v1/people/" + twin + "/link", ADA, null, Map.of("other", person.toString(), "why", said));
        desk.post("/v1/people/" + twin + "/unlink", ADA, null, Map.of("other", person.toString()));
        desk.text("/v1/audit/export?person=" + person, SUE);
        return person;
    }

    private boolean names(WireRecord record) {
        String all =
                record.key() + record.headers() + new String(record.value(), java.nio.charset.StandardCharsets.UTF_8);
        return planted.stream().anyMatch(all::contains);
    }

    private String metrics() {
        return RestClient.create("http://127.0.0.1:" + environment.getProperty("local.management.port"))
                        .get()
                        .uri("/actuator/prometheus")
                        .retrieve()
                        .body(String.class)
                + "";
    }
}
