package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.audit.AuditFilter;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RealDesk
class AuditTest {

    private static final String ADA = "coordinator/ada";
    private static final String SUE = "supervisor/sue";

    @Autowired
    private Desk desk;

    @Autowired
    private Tracker tracker;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Flyway flyway;

    @Test
    void whoSawAPersonOrFoundOneIsWrittenDown() {
        String family = Planted.word();
        String person = desk.post("/v1/people", ADA, null, Planted.person(family, "MRN-" + UUID.randomUUID()))
                .body()
                .get("person")
                .stringValue();
        desk.post("/v1/people/search", ADA, null, Map.of("find", family));
        desk.get("/v1/people/" + person, ADA);

        assertThat(deeds(person)).containsExactly("saw-person", "found", "saw-person", "changed-details");
        assertThat(desk.get("/v1/audit?person=" + person, SUE).body().toString())
                .doesNotContain(family);
    }

    @Test
    void wishesToldOnACaseAreWrittenDownLikeThoseToldOfAPerson() {
        PersonAlias person = Drops.somebody();
        tracker.announce(Drops.of(person).dropped());
        String path = Desk.path(desk.caseOf(person));

        desk.post(
                path + "/wishes",
                ADA,
                desk.get(path, ADA).etag(),
                Map.of("zone", "America/New_York", "noVoicemail", true));

        assertThat(deeds(person.toString())).contains("changed-wishes");
    }

    @Test
    void whoLooksAtWhatSomebodyAgreedToIsWrittenDown() {
        UUID person = UUID.randomUUID();
        desk.get("/v1/people/" + person + "/consents", ADA);
        assertThat(deeds(person.toString())).containsExactly("saw-person");
    }

    @Test
    void refusedIsNotSeen() {
        UUID person = UUID.randomUUID();
        desk.get("/v1/people/" + person, "manager");
        assertThat(deeds(person.toString())).isEmpty();
    }

    @Test
    void thatItWasReadStandsInItToo() {
        UUID person = UUID.randomUUID();
        desk.get("/v1/audit?person=" + person, SUE);
        assertThat(deeds(person.toString())).contains("read-audit");
    }

    @Test
    void itIsReadPageByPageWithoutGapOrRepeat() {
        PersonAlias person = Drops.somebody();
        for (int i = 0; i < 5; i++) {
            audit.tell(new Who("a", "A", true, false), Did.SAW_CASE, person, null, "n" + i);
        }
        String first = "/v1/audit?size=3&who=a&person=" + person;
        var page = desk.get(first, SUE).body();
        var rest =
                desk.get(first + "&before=" + page.get("next").longValue(), SUE).body();

        assertThat(page.get("entries").valueStream().map(each -> each.get("why").stringValue()))
                .containsExactly("n4", "n3", "n2");
        assertThat(rest.get("entries").valueStream().map(each -> each.get("why").stringValue()))
                .containsExactly("n1", "n0");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void theExportIsCsvThatNoSpreadsheetRuns() {
        PersonAlias person = Drops.somebody();
        audit.flag(new Who("a", "A, \"the first\"", true, false), Did.BROKE_GLASS, person, null, "=1+1");

        String csv = desk.text("/v1/audit/export?person=" + person, SUE);

        assertThat(csv.lines().findFirst()).hasValue("seq,at,who_id,who,did,person,case,why,flagged");
        assertThat(csv).contains(",a,\"A, \"\"the first\"\"\",broke-glass," + person + ",,'=1+1,yes");
        assertThat(audit.latest(new AuditFilter(person, "supervisor-sue", null, null, false), 5, null))
                .extracting(entry -> entry.did())
                .containsExactly(Did.EXPORTED_AUDIT);
    }

    @Test
    void onlySupervisorsReadIt() {
        for (String other : List.of(ADA, "manager", "clinic-north")) {
            assertThat(desk.get("/v1/audit", other).status().value()).isEqualTo(403);
        }
    }

    @Test
    void nobodyChangesTheLog() {
        audit.tell(new Who("a", "A", true, false), Did.READ_AUDIT, null, null, null);
        for (String change : List.of("update audit set why = 'x'", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void theRoleOfTheServiceReadsAndAppendsAndIsNeverGrantedMore() {
        String role = "clerk_" + UUID.randomUUID().toString().replace('-', '_');
        database.execute("create role " + role);
        database.execute("grant all on all tables in schema " + schema() + " to " + role);
        flyway.migrate();

        assertThat(granted(role, "select")).isTrue();
        assertThat(granted(role, "insert")).isTrue();
        for (String change : List.of("update", "delete", "truncate")) {
            assertThat(granted(role, change)).as(change).isFalse();
        }
        database.execute("drop owned by " + role);
        database.execute("drop role " + role);
    }

    private boolean granted(String role, String privilege) {
        return Boolean.TRUE.equals(
                database.queryForObject("select has_table_privilege(?, 'audit', ?)", Boolean.class, role, privilege));
    }

    private String schema() {
        return database.queryForObject("select current_schema()", String.class) + "";
    }

    private List<String> deeds(String person) {
        return audit
                .latest(new AuditFilter(new PersonAlias(UUID.fromString(person)), null, null, null, false), 50, null)
                .stream()
                .map(entry -> org.handrail.outreach.cases.Spelling.of(entry.did()))
                .toList();
    }
}
