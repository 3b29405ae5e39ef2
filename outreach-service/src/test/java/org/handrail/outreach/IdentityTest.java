package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.AliasAssigned;
import org.handrail.events.EventType;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RealDesk
class IdentityTest {

    private static final String ADA = "coordinator/ada";
    private static final String SUE = "supervisor/sue";

    private final PersonAlias one = Drops.somebody();
    private final PersonAlias other = Drops.somebody();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbound outbound;

    @Test
    void aLinkIsPublishedAsAnAssignmentAndTakenBackByANewerOne() {
        assertThat(link().status().value()).isEqualTo(200);

        Fact assigned = FactRecords.readFact(outbound.first(EventType.ALIAS_ASSIGNED, other));
        assertThat(assigned.person()).isEqualTo(other);
        assertThat(assigned.event()).isEqualTo(new AliasAssigned(one, 1));

        desk.post("/v1/people/" + one + "/unlink", ADA, null, Map.of("other", other.toString()));
        assertThat(outbound.all(EventType.ALIAS_ASSIGNED, other))
                .extracting(wire -> FactRecords.readFact(wire).event())
                .contains(new AliasAssigned(other, 2));
    }

    @Test
    void casesFollowAndThereIsOneOpenCaseAgain() {
        tracker.announce(
                Drops.of(one).rule("referral-made").dropped(), Drops.of(other).dropped());
        JsonNode first = desk.caseOf(one);
        JsonNode second = desk.caseOf(other);
        String path = Desk.path(second);
        desk.post(path + "/claim", ADA, desk.get(path, ADA).etag(), null);

        link();

        JsonNode left = desk.detail(first);
        assertThat(left.get("needingWork").intValue()).isEqualTo(2);
        assertThat(left.at("/owner/id").stringValue()).isEqualTo("coordinator-ada");
        assertThat(desk.find(other, "open")).isNull();
        assertThat(desk.detail(second).get("closeReason").stringValue()).isEqualTo("merged");
        assertThat(left.get("earlier").valueStream().map(each -> each.get("id").stringValue()))
                .contains(second.get("id").stringValue());
        assertThat(left.has("next")).isTrue();
    }

    @Test
    void whatIsHeardOfTheOtherAliasIsHeardOfThePerson() {
        link();

        tracker.announce(Drops.of(other).dropped());

        assertThat(desk.caseOf(one)).isNotNull();
        assertThat(desk.find(other, "open")).isNull();
    }

    @Test
    void takenBackTheCaseGoesWhereTheTrackerSaysThenItIs() {
        Drops drops = Drops.of(other);
        tracker.announce(drops.dropped());
        desk.caseOf(other);
        link();
        assertThat(desk.caseOf(one)).isNotNull();

        desk.post("/v1/people/" + one + "/unlink", ADA, null, Map.of("other", other.toString()));
        tracker.announce(drops.dropped());

        assertThat(desk.caseOf(other)).isNotNull();
        org.awaitility.Awaitility.await().until(() -> desk.find(one, "open") == null);
    }

    /** An intake links aliases too, and people know nothing of it. */
    @Test
    void aFindingThatIsAnnouncedForSomebodyElseMovesWithItsWork() {
        Drops drops = Drops.of(other);
        tracker.announce(drops.dropped());
        desk.caseOf(other);

        tracker.announce(drops.dropped().of(one));

        assertThat(desk.caseOf(one).get("needingWork").intValue()).isEqualTo(1);
        org.awaitility.Awaitility.await().until(() -> desk.find(other, "open") == null);
    }

    @Test
    void bothNamesAreFoundAndShownTogether() {
        String family = Planted.word();
        String second = desk.post("/v1/people", ADA, null, Planted.person(family, "MRN-" + UUID.randomUUID()))
                .body()
                .get("person")
                .stringValue();
        desk.post(
                "/v1/people/" + one + "/link", ADA, null, Map.of("other", second, "why", "Same birthday, same mother"));

        JsonNode found = desk.post("/v1/people/search", ADA, null, Map.of("find", family))
                .body();
        assertThat(found.at("/people/0/person").stringValue()).isEqualTo(one.toString());
        assertThat(desk.get("/v1/people/" + second, ADA)
                        .body()
                        .at("/linked/0/details/family")
                        .stringValue())
                .isEqualTo(family);
        assertThat(desk.get("/v1/audit?person=" + one, SUE).body().toString()).contains("linked", "Same birthday");
    }

    @Test
    void whatEachWishedIsTheirsAgainWhenTheLinkIsTakenBack() {
        wishes(one, Map.of("zone", "America/New_York", "textsAgreed", true));
        wishes(other, Map.of("zone", "America/Chicago", "noVoicemail", true, "preferred", "email"));

        link();
        assertThat(wishesOf(one).get("textsAgreed").booleanValue()).isFalse();
        assertThat(wishesOf(one).get("noVoicemail").booleanValue()).isTrue();

        unlink();
        assertThat(wishesOf(one).get("textsAgreed").booleanValue()).isTrue();
        assertThat(wishesOf(one).get("noVoicemail").booleanValue()).isFalse();
        assertThat(wishesOf(other).get("noVoicemail").booleanValue()).isTrue();
        assertThat(wishesOf(other).get("zone").stringValue()).isEqualTo("America/Chicago");
    }

    @Test
    void whatWasToldWhileTheyWereLedAsOneHoldsForBoth() {
        wishes(one, Map.of("zone", "America/New_York", "textsAgreed", true));
        wishes(other, Map.of("zone", "America/New_York", "textsAgreed", true, "noVoicemail", true));
        link();
        wishes(one, Map.of("zone", "America/New_York", "textsAgreed", true, "noHomeVisit", true));

        unlink();

        for (PersonAlias each : List.of(one, other)) {
            assertThat(wishesOf(each).get("noHomeVisit").booleanValue()).isTrue();
            assertThat(wishesOf(each).get("textsAgreed").booleanValue()).isTrue();
        }
        assertThat(wishesOf(one).get("noVoicemail").booleanValue()).isFalse(); // told anew, for whoever it was
        assertThat(wishesOf(other).get("noVoicemail").booleanValue()).isTrue();
    }

    @Test
    void whoWasNeverAskedIsSoAgain() {
        wishes(other, Map.of("zone", "America/New_York", "doNotContact", true));
        link();
        assertThat(wishesOf(one).get("doNotContact").booleanValue()).isTrue();

        unlink();

        assertThat(desk.get("/v1/people/" + one, ADA).body().has("wishes")).isFalse();
        assertThat(wishesOf(other).get("doNotContact").booleanValue()).isTrue();
    }

    @Test
    void nonsenseIsRefused() {
        String path = "/v1/people/" + one;
        for (Map<String, ?> body : List.of(
                Map.of("other", other.toString()),
                Map.of("other", one.toString(), "why", "It is she"),
                Map.of("why", "It is she"))) {
            assertThat(desk.post(path + "/link", ADA, null, body).status().value())
                    .isEqualTo(400);
        }
        assertThat(desk.post(path + "/unlink", ADA, null, Map.of("other", other.toString()))
                        .status()
                        .value())
                .isEqualTo(400);
    }

    private void wishes(PersonAlias person, Map<String, ?> told) {
        assertThat(desk.post("/v1/people/" + person + "/wishes", ADA, null, told)
                        .status()
                        .value())
                .isEqualTo(200);
    }

    private JsonNode wishesOf(PersonAlias person) {
        return desk.get("/v1/people/" + person, ADA).body().get("wishes");
    }

    private void unlink() {
        assertThat(desk.post("/v1/people/" + one + "/unlink", ADA, null, Map.of("other", other.toString()))
                        .status()
                        .value())
                .isEqualTo(200);
    }

    private Answer link() {
        return desk.post(
                "/v1/people/" + one + "/link", ADA, null, Map.of("other", other.toString(), "why", "Same birthday"));
    }
}
