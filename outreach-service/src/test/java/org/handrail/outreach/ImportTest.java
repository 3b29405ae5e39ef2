package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@RealDesk
class ImportTest {

    private static final String SUE = "supervisor/sue";
    private static final String HEADER = "system,identifier,given,family,born,phone,consented\n";

    private final String family = Planted.word();
    private final String number = "MRN-" + UUID.randomUUID();

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate database;

    @Test
    void everyRowIsAnsweredByItselfAndNothingGoodIsLost() {
        Answer answer =
                csv(HEADER + "region-1," + number + ",Rosa," + family + ",1990-05-06,+1 555 020 3344,until revoked\n"
                        + "region-1,X-1,Nobody," + family + ",,,\n"
                        + "region-1,,Nobody," + family + ",,,until revoked\n"
                        + "region-1,X-3,Nobody," + family + ",yesterday,,until revoked\n"
                        + "region-1,X-4,Nobody," + family + ",,call me,2030-01-01\n");

        assertThat(answer.body().get("taken").intValue()).isEqualTo(1);
        assertThat(answer.body().get("refusedInAll").intValue()).isEqualTo(4);
        assertThat(answer.body()
                        .get("refused")
                        .valueStream()
                        .map(each -> each.get("row").intValue()))
                .containsExactly(2, 3, 4, 5);
        assertThat(answer.body().toString()).doesNotContain(family, "Nobody", "yesterday");
        assertThat(found()).hasSize(1);
    }

    /** Under another system the row would be about somebody else, or about nobody. */
    @Test
    void aRowNamedByAnotherSystemThanThePartnersIsRefused() {
        Answer answer = csv(HEADER + "region-7," + number + ",Rosa," + family + ",,,until revoked\n");

        assertThat(answer.body().at("/refused/0/kind").stringValue()).isEqualTo("invalid");
        assertThat(answer.body().at("/refused/0/next").stringValue()).contains("region-1");
        assertThat(found()).isEmpty();
        assertThat(csv("clinic-nowhere", HEADER + "region-1," + number + ",Rosa," + family + ",,,until revoked\n")
                        .body()
                        .at("/refused/0/detail")
                        .stringValue())
                .contains("no such partner");
    }

    @Test
    void sentAgainNothingChanges() {
        String file = HEADER + "region-1," + number + ",Rosa," + family + ",,,2030-01-01\n";
        csv(file);
        Answer again = csv(file);

        assertThat(again.body().get("taken").intValue()).isZero();
        assertThat(again.body().get("unchanged").intValue()).isEqualTo(1);
    }

    @Test
    void whatACoordinatorWroteStaysAndTheConsentIsKept() {
        desk.post("/v1/people", SUE, null, Planted.person(family, number));

        csv(HEADER + "region-1," + number + ",Joe," + family + ",1901-01-01,+1 555 020 3344,2030-01-01\n");

        JsonNode details = found().getFirst().get("details");
        assertThat(details.get("given").stringValue()).isEqualTo("José");
        assertThat(details.get("born").stringValue()).isEqualTo("1984-03-02");
        assertThat(details.get("phones")
                        .valueStream()
                        .map(each -> each.get("number").stringValue()))
                .containsExactly(Planted.phone(number), "+1 555 020 3344");
        assertThat(database.queryForObject(
                        "select count(*) from consents where person = ?::uuid and told_by = 'clinic-north'",
                        Integer.class,
                        found().getFirst().get("person").stringValue()))
                .isEqualTo(1);
    }

    @Test
    void underAConsentThatExpiredNothingIsTakenIn() {
        Answer answer = csv(HEADER + "region-1," + number + ",Rosa," + family + ",,,2020-01-01\n");

        assertThat(answer.body().at("/refused/0/kind").stringValue()).isEqualTo("not-permitted");
        assertThat(answer.body().at("/refused/0/detail").stringValue()).contains("expired");
        assertThat(found()).isEmpty();
    }

    @Test
    void theSameAsJson() {
        Map<String, Object> person = new java.util.HashMap<>(Planted.person(family, number));
        Answer refused = json(List.of(person));
        assertThat(refused.body().at("/refused/0/kind").stringValue()).isEqualTo("not-permitted");

        person.put("consented", "until revoked");
        assertThat(json(List.of(person)).body().get("taken").intValue()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffIsToldWhere() {
        Answer answer =
                csv(HEADER + "region-1," + number + ",Rosa," + family + ",,,until revoked\n\"region-1,never closed");

        assertThat(answer.body().get("taken").intValue()).isEqualTo(1);
        assertThat(answer.body().at("/refused/0/row").intValue()).isEqualTo(2);
    }

    private Answer csv(String file) {
        return csv("clinic-north", file);
    }

    private Answer csv(String source, String file) {
        return desk.exchangeText(
                HttpMethod.POST,
                "/v1/people/import?source=" + source,
                SUE,
                null,
                file,
                MediaType.parseMediaType("text/csv"));
    }

    private Answer json(List<Map<String, Object>> people) {
        return desk.exchangeText(
                HttpMethod.POST,
                "/v1/people/import?source=clinic-north",
                SUE,
                null,
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(people),
                MediaType.APPLICATION_JSON);
    }

    private List<JsonNode> found() {
        return desk.post("/v1/people/search", SUE, null, Map.of("find", family))
                .body()
                .get("people")
                .valueStream()
                .toList();
    }
}
