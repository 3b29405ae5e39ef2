package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@RealDesk
class ErasureTest {

    private final PersonAlias person = Drops.somebody();
    private final PersonAlias other = Drops.somebody();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ofAnErasedPersonTheCaseStaysClosedAndLeadsToNobody() {
        tracker.announce(Drops.of(person).dropped());
        tracker.announce(Drops.of(other).dropped());
        JsonNode theCase = desk.caseOf(person);
        JsonNode others = desk.caseOf(other);

        String path = Desk.path(theCase);
        desk.post(
                path + "/wishes",
                "coordinator",
                desk.get(path, "coordinator").etag(),
                Map.of("zone", "America/New_York", "language", "es"));

        String people = "/v1/people/" + person;
        String family = Planted.word();
        desk.exchange(HttpMethod.PUT, people, "coordinator", "\"0\"", Map.of("details", Map.of("family", family)));
        desk.post(people + "/break-glass", "coordinator", null, Map.of("reason", "She rang: " + family));
        desk.post(
                people + "/consents",
                "coordinator",
                null,
                Map.of(
                        "recipient", Map.of("program", "south-iop"),
                        "content", List.of("plan"),
                        "purpose", "treatment"));

        jdbc.queryForObject("select erase_person(?, 'asked for by the person')", Long.class, person.value());

        JsonNode left = desk.detail(theCase);
        assertThat(left.get("closeReason").stringValue()).isEqualTo("erased");
        assertThat(left.toString()).doesNotContain(person.toString());
        assertThat(left.has("next")).isFalse();
        assertThat(left.has("wishes")).isFalse();
        assertThat(desk.find(person, "open")).isNull();
        assertThat(jdbc.queryForObject("select count(*) from people where alias = ?", Integer.class, person.value()))
                .isZero();
        for (String table : List.of("contact_details", "found_by", "wishes", "consents", "break_glass", "audit")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where person = ?", Integer.class, person.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit where why like ?", Integer.class, "%" + family + "%"))
                .isZero();
        assertThat(desk.get("/v1/audit?size=1000", "supervisor/sue").body().toString())
                .contains("changed-details", left.get("person").stringValue());
        assertThat(desk.detail(others).has("closeReason")).isFalse();
    }
}
