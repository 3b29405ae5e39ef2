package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ada is of the harbour's team, Hal of the lake's. */
@RealDesk
class TeamsTest {

    private static final String ADA = "coordinator/ada";
    private static final String HAL = "coordinator/hal";
    private static final String SUE = "supervisor/sue";

    private final PersonAlias person = Drops.somebody();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate database;

    private String path = "";
    private String id = "";

    @BeforeEach
    void aCaseOfTheHarbour() {
        tracker.announce(Drops.of(person).program("harbour-iop").dropped());
        path = Desk.path(desk.caseOf(person, SUE));
        id = path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aTeamSeesItsOwnPeople() {
        assertThat(desk.find(person, "open", ADA)).isNotNull();
        assertThat(desk.find(person, "open", HAL)).isNull();
        assertThat(desk.find(person, "open", SUE)).isNotNull();
        assertThat(desk.find(person, "open", "manager")).isNotNull();
        assertThat(desk.get(path, ADA).status().value()).isEqualTo(200);
        Answer refused = desk.get(path, HAL);
        assertThat(refused.status().value()).isEqualTo(403);
        assertThat(refused.body().get("type").stringValue()).isEqualTo("urn:handrail:problem:not-yours");
    }

    @Test
    void noDeedIsDoneToAnotherTeamsCase() {
        String etag = desk.get(path, ADA).etag();

        for (String deed : new String[] {"claim", "notes", "escalate", "number-corrected"}) {
            assertThat(desk.post(path + "/" + deed, HAL, etag, Map.of("note", "x"))
                            .status()
                            .value())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(desk.get(path, ADA).etag()).isEqualTo(etag);
    }

    @Test
    void whoTheSupervisorGivesACaseToSeesIt() {
        desk.post(path + "/reassign", SUE, desk.get(path, SUE).etag(), Map.of("to", "coordinator-hal", "name", "Hal"));

        assertThat(desk.get(path, HAL).status().value()).isEqualTo(200);
        assertThat(desk.find(person, "open", HAL)).isNotNull();
    }

    @Test
    void aPersonBetweenTwoTeamsIsBoths() {
        tracker.announce(
                Drops.of(person).rule("check-in").program("lake-aftercare").dropped());

        org.awaitility.Awaitility.await().until(() -> desk.find(person, "open", HAL) != null);
        assertThat(desk.find(person, "open", ADA)).isNotNull();
    }

    @Test
    void aPersonOfNobodysProgramIsEverybodys() {
        PersonAlias other = Drops.somebody();
        tracker.announce(Drops.of(other).program("elsewhere").dropped());

        assertThat(desk.caseOf(other, HAL)).isNotNull();
        assertThat(desk.caseOf(other, ADA)).isNotNull();
    }

    @Test
    void theGlassIsBrokenWithAReasonForAWhileAndFlagged() {
        String people = "/v1/people/" + person;
        assertThat(desk.get(people, HAL).status().value()).isEqualTo(403);
        assertThat(desk.post(people + "/break-glass", HAL, null, Map.of("reason", "because"))
                        .status()
                        .value())
                .isEqualTo(400);

        String reason = "The emergency room rang and asks for her plan, " + UUID.randomUUID();
        assertThat(desk.post(people + "/break-glass", HAL, null, Map.of("reason", reason))
                        .status()
                        .value())
                .isEqualTo(200);
        assertThat(desk.get(people, HAL).status().value()).isEqualTo(200);
        assertThat(desk.get(path, HAL).status().value()).isEqualTo(200);
        assertThat(desk.find(person, "open", HAL)).isNotNull();
        assertThat(desk.get("/v1/audit?flagged=true&person=" + person, SUE)
                        .body()
                        .toString())
                .contains(reason, "broke-glass", "coordinator-hal", "\"flagged\":true");

        database.update("update break_glass set until = now() - interval '1 second' where person = ?", person.value());
        assertThat(desk.get(people, HAL).status().value()).isEqualTo(403);
        assertThat(desk.get(path, HAL).status().value()).isEqualTo(403);
    }

    @Test
    void aSearchShowsNothingOfAnotherTeamsPeopleButThatTheyAre() {
        String family = Planted.word();
        Answer entered = desk.post(
                "/v1/people", HAL, null, Planted.person(family, "MRN-" + UUID.randomUUID(), "lake-aftercare"));
        String found = entered.body().get("person").stringValue();

        Answer byAda = desk.post("/v1/people/search", ADA, null, Map.of("find", family));
        assertThat(byAda.body().get("people").size()).isZero();
        assertThat(byAda.body().at("/elsewhere/0").stringValue()).isEqualTo(found);
        assertThat(byAda.body().toString()).doesNotContain(family);
        assertThat(desk.get("/v1/people/" + found, ADA).status().value()).isEqualTo(403);
        assertThat(desk.get("/v1/audit?who=coordinator-ada&person=" + found, SUE)
                        .body()
                        .toString())
                .contains("\"did\":\"found\"", "another team's");
        assertThat(desk.post("/v1/people/search", HAL, null, Map.of("find", family))
                        .body()
                        .get("people")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theDayOfOneTeamHoldsNoneOfTheOthersPeople() {
        assertThat(desk.get("/v1/today", ADA).body().get("allWaiting").intValue())
                .isPositive();
        assertThat(desk.get("/v1/today", HAL).body().toString()).doesNotContain(id);
        assertThat(desk.get("/v1/team", SUE).body().get("waiting").has("team")).isTrue();
    }

    @Test
    void everyLookAtACaseIsWrittenDown() {
        desk.get(path, ADA);

        String log = desk.get("/v1/audit?person=" + person, SUE).body().toString();
        assertThat(log).contains("\"did\":\"saw-case\"", "\"who\":\"coordinator-ada\"", id);
    }
}
