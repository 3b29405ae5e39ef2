package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.journal.Pseudonyms;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

@RealDesk
class PeopleTest {

    private static final String ADA = "coordinator/ada";

    /** A family name of its own, in letters: what one test enters no other finds. */
    private final String family = Planted.word();

    private final String number = "MRN-" + UUID.randomUUID();

    @Autowired
    private Desk desk;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private JdbcTemplate database;

    @Test
    void theIdentifierGivesThePseudonymThatTheIntakesMake() {
        Answer entered = enter();

        assertThat(entered.status().value()).isEqualTo(201);
        UUID intake = pseudonyms.of(PersonAlias.class, "region-1", number);
        assertThat(entered.body().get("person").stringValue()).isEqualTo(intake.toString());
        assertThat(entered.headers().getLocation()).hasPath("/v1/people/" + intake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FAMILY",
                "family",
                "José FAMILY",
                "jose family",
                "mia family",
                "PHONE",
                "NUMBER",
                "family 3/2/1984",
                "1984-03-02 family"
            })
    void aPersonIsFoundByWholePartsHoweverTheyAreWritten(String typed) {
        UUID person = person(enter());

        assertThat(found(typed.replace("FAMILY", family.toUpperCase(java.util.Locale.ROOT))
                        .replace("family", family)
                        .replace("NUMBER", number)
                        .replace("PHONE", Planted.phone(number).replace("+1 555 ", "(555) "))))
                .contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada family", "family 1984-03-03", "fam", "MRN-0"})
    void whereOneWordDoesNotFitNobodyIsFound(String typed) {
        UUID person = person(enter());

        assertThat(found(typed.replace("family", family))).doesNotContain(person);
    }

    @Test
    void nothingOfAPersonStandsInTheDatabaseInTheClear() {
        enter();

        List<String> tables = database.query(
                "select table_name from information_schema.tables where table_schema = current_schema()",
                (row, number) -> row.getString(1));
        assertThat(tables).contains("contact_details", "found_by", "audit");
        for (String table : tables) {
            String all = String.join("\n", database.queryForList("select t::text from " + table + " t", String.class));
            assertThat(all)
                    .as(table)
                    .doesNotContainIgnoringCase(family)
                    .doesNotContain(number, Planted.phone(number), "Naloxone is in");
        }
        byte[] sealed = database.queryForObject(
                "select sealed from contact_details where person = ?",
                byte[].class,
                pseudonyms.of(PersonAlias.class, "region-1", number));
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(family, "1984");
    }

    @Test
    void detailsAreChangedByWhoHasSeenThemAsTheyAre() {
        String path = "/v1/people/" + person(enter());
        String seen = desk.get(path, ADA).etag();
        Map<String, ?> moved = Map.of("details", Map.of("family", family, "emails", List.of(family + "@example.org")));

        assertThat(put(path, null, moved).status().value()).isEqualTo(428);
        Answer changed = put(path, seen, moved);
        assertThat(changed.status().value()).isEqualTo(200);
        assertThat(changed.etag()).isNotEqualTo(seen);
        assertThat(put(path, seen, moved).status().value()).isEqualTo(412);
        assertThat(found("josé " + family)).isEmpty();
        assertThat(found(family + "@Example.org")).hasSize(1);
    }

    @Test
    void enteredTwiceIsRefusedRatherThanOverwritten() {
        enter();
        assertThat(enter().status().value()).isEqualTo(412);
    }

    @Test
    void wishesAreToldWithoutACase() {
        String path = "/v1/people/" + person(enter());

        Answer told = desk.post(path + "/wishes", ADA, null, Map.of("zone", "America/Chicago", "noVoicemail", true));

        assertThat(told.body().at("/wishes/noVoicemail").booleanValue()).isTrue();
        assertThat(told.body().at("/wishes/zone").stringValue()).isEqualTo("America/Chicago");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"details\":{\"emails\":[\"nowhere\"]}}",
                "{\"details\":{\"phones\":[{\"number\":\"call me\"}]}}",
                "{\"details\":{\"identifiers\":[{\"system\":\"a b\",\"value\":\"1\"}]}}",
                "{\"details\":{\"given\":\"a\\u0000b\"}}",
                "{}"
            })
    void nonsenseIsRefusedWithoutRepeatingIt(String body) {
        Answer refused = desk.exchangeText(HttpMethod.PUT, "/v1/people/" + UUID.randomUUID(), ADA, "\"0\"", body);

        assertThat(refused.status().value()).isEqualTo(400);
        assertThat(refused.body().get("next").stringValue()).isNotEmpty();
        assertThat(refused.body().toString()).doesNotContain("nowhere", "call me", "a b");
    }

    @Test
    void managersAndPartnersGetNoNames() {
        String path = "/v1/people/" + person(enter());

        for (String other : List.of("manager", "clinic-north")) {
            assertThat(desk.get(path, other).status().value()).isEqualTo(403);
            assertThat(desk.post("/v1/people/search", other, null, Map.of("find", family))
                            .status()
                            .value())
                    .isEqualTo(403);
        }
    }

    private Answer put(String path, @org.jspecify.annotations.Nullable String etag, Map<String, ?> body) {
        return desk.exchange(HttpMethod.PUT, path, ADA, etag, body);
    }

    private Answer enter() {
        return desk.post("/v1/people", ADA, null, Planted.person(family, number));
    }

    private static UUID person(Answer answer) {
        return UUID.fromString(answer.body().get("person").stringValue());
    }

    private List<UUID> found(String typed) {
        return desk.post("/v1/people/search", ADA, null, Map.of("find", typed))
                .body()
                .get("people")
                .valueStream()
                .map(each -> UUID.fromString(each.get("person").stringValue()))
                .toList();
    }
}
