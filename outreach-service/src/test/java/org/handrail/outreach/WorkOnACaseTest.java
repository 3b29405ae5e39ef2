package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.handrail.events.AttemptLogged;
import org.handrail.events.EventType;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RealDesk
class WorkOnACaseTest {

    private static final String ADA = "coordinator/ada";
    private static final String BEN = "coordinator/ben";
    private static final String SUE = "supervisor/sue";

    private final PersonAlias person = Drops.somebody();
    private final Drops drops = Drops.of(person);

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbound outbound;

    private String path = "";

    @BeforeEach
    void aCase() {
        tracker.announce(drops.dropped());
        path = Desk.path(desk.caseOf(person));
    }

    @Test
    void aClaimGivesTheCaseAnOwner() {
        Answer claimed = claim(ADA);

        assertThat(claimed.status().value()).isEqualTo(200);
        assertThat(claimed.body().at("/owner/id").stringValue()).isEqualTo("coordinator-ada");
        assertThat(claimed.body().at("/timeline/0/kind").stringValue()).isEqualTo("claimed");
        assertThat(claimed.body().at("/timeline/0/who").stringValue()).isEqualTo("coordinator-ada");
    }

    @Test
    void whoLooksAtAnOlderVersionIsToldSo() {
        String seenByBoth = desk.get(path, ADA).etag();
        desk.post(path + "/claim", ADA, seenByBoth, null);

        Answer second = desk.post(path + "/claim", BEN, seenByBoth, null);

        assertThat(second.status().value()).isEqualTo(412);
        assertThat(second.body().get("type").stringValue()).isEqualTo("urn:handrail:problem:changed");
        assertThat(second.body().get("next").stringValue()).contains("Look at what is new");
    }

    @Test
    void withoutAVersionNothingIsChanged() {
        assertThat(desk.post(path + "/claim", ADA, null, null).status().value()).isEqualTo(428);
        assertThat(desk.post(path + "/claim", ADA, "*", null).status().value()).isEqualTo(400);
    }

    @Test
    void anothersCaseIsLeftAlone() {
        String etag = claim(ADA).etag();

        assertThat(desk.post(path + "/claim", BEN, etag, null).status().value()).isEqualTo(409);
        assertThat(desk.post(path + "/close", BEN, etag, Map.of("reason", "moved"))
                        .status()
                        .value())
                .isEqualTo(409);
        assertThat(attempt(BEN, etag).status().value()).isEqualTo(409);
        assertThat(desk.post(path + "/release", SUE, etag, null).status().value())
                .isEqualTo(200);
    }

    @Test
    void anAttemptIsPublishedAsAFactWithoutItsNote() {
        Answer logged = attempt(ADA, desk.get(path, ADA).etag());

        assertThat(logged.body().at("/timeline/0/note").stringValue()).isEqualTo("Asked for Jo next door");
        assertThat(logged.body().at("/owner/id").stringValue()).isEqualTo("coordinator-ada");
        WireRecord wire = published();
        Fact fact = FactRecords.readFact(wire);
        assertThat(fact.person()).isEqualTo(person);
        assertThat(fact.event())
                .isEqualTo(new AttemptLogged(
                        new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))),
                        Channel.CALL,
                        AttemptOutcome.NO_ANSWER));
        assertThat(new String(wire.value(), StandardCharsets.UTF_8) + wire.headers())
                .doesNotContain("Jo", "ada");
    }

    /** Managers see no names, and words hold them. */
    @Test
    void whatPeopleWroteIsNotForManagers() {
        attempt(ADA, desk.get(path, ADA).etag());
        desk.post(
                path + "/attempts",
                ADA,
                desk.get(path, ADA).etag(),
                Map.of("channel", "sms", "outcome", "left-message", "allTheSame", "Jo texted me first"));

        assertThat(desk.get(path, ADA).body().toString()).contains("next door", "texted me first");
        assertThat(desk.get(path, "manager").body().toString())
                .contains("\"outcome\":\"left-message\"")
                .doesNotContain("Jo");
    }

    @Test
    void aRefusedAttemptIsNotPublished() {
        String etag = claim(BEN).etag();
        assertThat(attempt(ADA, etag).status().value()).isEqualTo(409);
        attempt(BEN, etag);

        assertThat(published()).isNotNull();
        assertThat(desk.get(path, BEN).body().get("attempts").intValue()).isEqualTo(1);
    }

    @Test
    void closedByHandStaysClosedUntilANewDrop() {
        Answer closed = desk.post(path + "/close", ADA, desk.get(path, ADA).etag(), Map.of("reason", "in-hospital"));
        assertThat(closed.body().get("state").stringValue()).isEqualTo("closed");
        assertThat(closed.body().at("/findings/0/ended").stringValue()).isEqualTo("closed-by-hand");

        tracker.announce(drops.dropped());
        Drops another = Drops.of(person).rule("referral-acknowledged");
        tracker.announce(another.dropped());

        JsonNode opened = desk.detail(desk.caseOf(person));
        assertThat(opened.get("findings").size()).isEqualTo(1);
        assertThat(opened.at("/findings/0/rule").stringValue()).isEqualTo("referral-acknowledged");

        tracker.announce(drops.recovered(), drops.dropped());
        Awaitility.await().until(() -> desk.detail(opened).get("needingWork").intValue() == 2);
    }

    @Test
    void whatWasUnverifiedWhenClosedByHandComesBackWhenItIsADrop() {
        PersonAlias other = Drops.somebody();
        Drops quiet = Drops.of(other);
        tracker.announce(quiet.is(FindingState.UNVERIFIED));
        String quietPath = Desk.path(desk.caseOf(other));
        desk.post(quietPath + "/close", ADA, desk.get(quietPath, ADA).etag(), Map.of("reason", "moved"));

        tracker.announce(quiet.dropped());

        assertThat(Desk.path(desk.caseOf(other))).isNotEqualTo(quietPath);
    }

    @Test
    void reasonsAreTypedAndSomeNeedANote() {
        String etag = desk.get(path, ADA).etag();

        Answer unknown = desk.post(path + "/close", ADA, etag, Map.of("reason", "bored"));
        assertThat(unknown.status().value()).isEqualTo(400);
        assertThat(unknown.body().get("next").stringValue()).contains("in-hospital");
        assertThat(desk.post(path + "/close", ADA, etag, Map.of("reason", "recovered"))
                        .status()
                        .value())
                .isEqualTo(400);
        assertThat(desk.post(path + "/close", ADA, etag, Map.of("reason", "other"))
                        .status()
                        .value())
                .isEqualTo(400);
        assertThat(desk.post(path + "/close", ADA, etag, Map.of("reason", "other", "note", "twin sister"))
                        .status()
                        .value())
                .isEqualTo(200);
    }

    private Answer claim(String who) {
        return desk.post(path + "/claim", who, desk.get(path, who).etag(), null);
    }

    private Answer attempt(String who, String etag) {
        return desk.post(
                path + "/attempts",
                who,
                etag,
                Map.of("channel", "call", "outcome", "no-answer", "note", "Asked for Jo next door"));
    }

    private WireRecord published() {
        return outbound.first(EventType.ATTEMPT_LOGGED, person);
    }
}
