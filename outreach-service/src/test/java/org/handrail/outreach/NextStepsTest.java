package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Cases under the outreach protocol, in the service. When each step falls due is shown in the engine's own tests. */
@RealDesk
class NextStepsTest {

    private static final String ADA = "coordinator/ada";
    private static final String BEN = "coordinator/ben";
    private static final String SUE = "supervisor/sue";

    private final PersonAlias person = Drops.somebody();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbound outbound;

    @Autowired
    private JdbcClient database;

    private String path = "";

    @BeforeEach
    void aCase() {
        tracker.announce(Drops.of(person).dropped());
        path = Desk.path(desk.caseOf(person));
    }

    @Test
    void aNewCaseWaitsWithADeadlineAndAFirstStep() {
        JsonNode next = seen().get("next");

        assertThat(next.get("queue").stringValue()).isEqualTo("team");
        assertThat(Instant.parse(next.get("claimBy").stringValue())).isAfter(Instant.now());
        assertThat(next.get("step").stringValue()).isEqualTo("contact");
        assertThat(next.get("channel").stringValue()).isEqualTo("call");
    }

    @Test
    void itsUrgencyIsSaidInWords() {
        JsonNode urgency = seen().get("urgency");

        assertThat(urgency.get("reasons")
                        .valueStream()
                        .map(each -> each.get("words").stringValue()))
                .containsExactly("high", "not tried yet", "overdue 3 h");
        assertThat(urgency.get("points").doubleValue()).isBetween(327.9, 329.0);
    }

    @Test
    void anAttemptMovesTheNextStep() {
        Answer claimed = work("claim", ADA, Map.of());
        assertThat(claimed.body().get("next").has("queue")).isFalse();

        Answer tried = attempt("call", "no-answer");

        assertThat(due(tried)).isAfter(due(claimed));
        assertThat(due(tried))
                .isAfterOrEqualTo(
                        Instant.parse(tried.body().at("/next/notBefore").stringValue()));
    }

    @Test
    void whoAsksToBeCalledLaterIsCalledThen() {
        Instant later = Instant.now().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MILLIS);

        Answer tried = work(
                "attempts", ADA, Map.of("channel", "call", "outcome", "reached-call-later", "later", later.toString()));

        assertThat(tried.body().at("/next/notBefore").stringValue()).isEqualTo(later.toString());
        assertThat(tried.body().at("/timeline/0/later").stringValue()).isEqualTo(later.toString());
    }

    @Test
    void aDeathLearntOfIsPublishedAndNobodyIsCalled() {
        Answer told = attempt("call", "died");

        assertThat(told.body().at("/next/step").stringValue()).isEqualTo("review");
        outbound.first(EventType.PERSON_DIED, person);
    }

    @Test
    void aStayInHospitalIsPublishedAndAskedAfterLater() {
        Answer told = attempt("call", "in-hospital");

        assertThat(told.body().at("/next/step").stringValue()).isEqualTo("check-again");
        assertThat(due(told)).isAfter(Instant.now().plus(Duration.ofDays(2)));
        outbound.first(EventType.HOSPITAL_ADMITTED, person);
    }

    @Test
    void careThatNoPartnerReportedIsPublishedWithoutTheNote() {
        Answer recorded = work(
                "evidence",
                ADA,
                Map.of("kind", "appointment-attended", "at", Instant.now().toString(), "note", "Jo's sister says"));

        assertThat(recorded.body().at("/timeline/0/note").stringValue()).isEqualTo("Jo's sister says");
        assertThat(FactRecords.readFact(outbound.first(EventType.EVIDENCE_RECORDED, person))
                        .event())
                .isInstanceOf(EvidenceRecorded.class);
    }

    @Test
    void aTextWithoutConsentNeedsAReasonAndOneWithItNone() {
        assertThat(attempt("sms", "left-message").body().get("type").stringValue())
                .isEqualTo("urn:handrail:problem:not-permitted");

        Answer allTheSame = work(
                "attempts",
                ADA,
                Map.of("channel", "sms", "outcome", "left-message", "allTheSame", "They texted me first"));
        assertThat(allTheSame.body().at("/timeline/0/allTheSame").stringValue()).contains("texted me first");

        Answer told = work("wishes", ADA, Map.of("zone", "America/New_York", "textsAgreed", true, "language", "es"));
        assertThat(told.body().at("/wishes/language").stringValue()).isEqualTo("es");
        assertThat(attempt("sms", "left-message").status().value()).isEqualTo(200);
    }

    @Test
    void theThirdContactOfADayIsRefused() {
        attempt("call", "no-answer");
        attempt("call", "no-answer");

        Answer third = attempt("call", "no-answer");

        assertThat(third.status().value()).isEqualTo(409);
        assertThat(third.body().get("detail").stringValue()).contains("2 times that day");
    }

    @Test
    void whoWantsNoContactIsNotContacted() {
        Answer told = work("wishes", ADA, Map.of("zone", "America/New_York", "doNotContact", true));

        assertThat(told.body().at("/next/step").stringValue()).isEqualTo("review");
        assertThat(attempt("call", "no-answer").status().value()).isEqualTo(409);
    }

    @Test
    void nobodyIsGivenUpTooEarlyAndWhoeverIsIsLookedForAgain() {
        Answer early = work("close", ADA, Map.of("reason", "lost-to-follow-up"));
        assertThat(early.status().value()).isEqualTo(409);
        assertThat(early.body().get("next").stringValue()).contains("6 more of 6 attempts", "14 more of 14 days");

        workedOnFor(20);
        Answer lost = work("close", ADA, Map.of("reason", "lost-to-follow-up"));
        assertThat(lost.body().get("state").stringValue()).isEqualTo("closed");
        assertThat(lost.body().has("next")).isFalse();
        outbound.first(EventType.LOST_TO_FOLLOW_UP, person);

        timePasses("update timeline set at = at - interval '31 days' where case_id = :id");
        JsonNode again =
                await().until(this::seen, one -> one.get("state").stringValue().equals("open"));
        assertThat(kinds(again)).contains("look-again");
        assertThat(again.get("needingWork").intValue()).isEqualTo(1);
        assertThat(again.at("/next/queue").isMissingNode()).isFalse();
    }

    @Test
    void whatNobodyClaimsGoesToTheSupervisorVisibly() {
        String etag = desk.get(path, ADA).etag();
        timePasses("update cases set opened_at = opened_at - interval '6 days' where id = :id");

        JsonNode told = await().until(
                        this::seen,
                        one -> "supervisor".equals(one.at("/next/queue").asString()));

        assertThat(kinds(told)).containsOnlyOnce("unclaimed");
        assertThat(desk.post(path + "/claim", ADA, etag, null).status().value()).isEqualTo(412);
    }

    @Test
    void whatItsOwnerDoesNotDoGoesBackToTheQueueVisibly() {
        work("claim", ADA, Map.of());
        timePasses("""
                with sooner as (update timeline set at = at - interval '9 days' where case_id = :id)
                update cases set opened_at = opened_at - interval '9 days' where id = :id""");

        JsonNode back = await().until(this::seen, one -> !one.has("owner"));

        assertThat(kinds(back)).containsOnlyOnce("overdue").containsOnlyOnce("returned");
        assertThat(work("claim", BEN, Map.of()).body().at("/owner/id").stringValue())
                .isEqualTo("coordinator-ben");
    }

    @Test
    void aSupervisorGivesACaseToSomebody() {
        work("claim", ADA, Map.of());

        Answer given = work("reassign", SUE, Map.of("to", "coordinator-ben", "name", "Ben"));

        assertThat(given.body().at("/owner/name").stringValue()).isEqualTo("Ben");
        assertThat(given.body().at("/timeline/0/newOwner").stringValue()).isEqualTo("Ben");
        assertThat(work("attempts", ADA, call()).status().value()).isEqualTo(409);
        assertThat(work("attempts", BEN, call()).status().value()).isEqualTo(200);
    }

    @Test
    void theSupervisorCanBeAskedToLook() {
        work("claim", ADA, Map.of());

        Answer asked = work("escalate", ADA, Map.of("note", "The family threatens me"));

        assertThat(asked.body().at("/next/escalated").booleanValue()).isTrue();
        assertThat(work("escalate", ADA, Map.of()).status().value()).isEqualTo(400);
    }

    private static Map<String, Object> call() {
        return Map.of("channel", "call", "outcome", "no-answer");
    }

    private Answer attempt(String channel, String outcome) {
        return work("attempts", ADA, Map.of("channel", channel, "outcome", outcome));
    }

    private Answer work(String what, String who, Map<String, ?> body) {
        return desk.post(path + "/" + what, who, desk.get(path, who).etag(), new HashMap<>(body));
    }

    private JsonNode seen() {
        return desk.get(path, ADA).body();
    }

    private static Instant due(Answer answer) {
        return Instant.parse(answer.body().at("/next/due").stringValue());
    }

    private static List<String> kinds(JsonNode theCase) {
        return theCase.get("timeline")
                .valueStream()
                .map(each -> each.get("kind").stringValue())
                .toList();
    }

    /** Six attempts by three ways, begun so many days ago. */
    private void workedOnFor(int days) {
        UUID id = id();
        database.sql("update cases set opened_at = opened_at - :days * interval '1 day' where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
        for (String channel : List.of("CALL", "CALL", "CALL", "LETTER", "PEER_VISIT", "CALL")) {
            database.sql("""
                            insert into timeline (case_id, at, kind, who, channel, outcome)
                            values (:id, now() - interval '1 day', 'ATTEMPT', 'Ada', :channel, 'NO_ANSWER')""").param("id", id).param("channel", channel).update();
        }
    }

    /** What was done lies further back, and it is time to look. */
    private void timePasses(String how) {
        database.sql(how).param("id", id()).update();
        database.sql("update cases set changes_at = now() where id = :id")
                .param("id", id())
                .update();
    }

    private UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
