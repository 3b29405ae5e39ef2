package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happens to cases that nobody works on, and who is asked then. */
@RealDesk
class EscalationTest extends OneCase {

    @Autowired
    private MeterRegistry meters;

    @Test
    void nobodyIsGivenUpTooEarlyAndWhoeverIsIsLookedForAgain() {
        Answer early = work("close", ADA, Map.of("reason", "lost-to-follow-up"));
        assertThat(early.status().value()).isEqualTo(409);
        assertThat(early.body().get("next").stringValue()).contains("6 more of 6 attempts", "14 more of 14 days");

        workedOnFor(20);
        double before = lost();
        Answer lost = work("close", ADA, Map.of("reason", "lost-to-follow-up"));
        assertThat(lost.body().get("state").stringValue()).isEqualTo("closed");
        assertThat(lost.body().has("next")).isFalse();
        outbound.first(EventType.LOST_TO_FOLLOW_UP, person);
        assertThat(lost() - before).isEqualTo(1);

        timePasses("update timeline set at = at - interval '31 days' where case_id = :id");
        JsonNode again =
                await().until(this::seen, one -> one.get("state").stringValue().equals("open"));
        assertThat(kinds(again)).contains("look-again");
        assertThat(again.get("needingWork").intValue()).isEqualTo(1);
        assertThat(again.at("/next/queue").isMissingNode()).isFalse();
    }

    @Test
    void whoWasGivenUpAndIsHeardOfIsNotGivenUpAgainAtOnce() {
        workedOnFor(20);
        work("close", ADA, Map.of("reason", "lost-to-follow-up"));
        tracker.announceIn(
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                Drops.of(person).rule("referral-acknowledged").is(FindingState.EXPECTED));
        await().until(() -> kinds(seen()).contains("reopened"));

        Answer early = work("close", ADA, Map.of("reason", "lost-to-follow-up"));
        assertThat(early.status().value()).isEqualTo(409);
        assertThat(early.body().get("next").stringValue()).contains("6 more of 6 attempts", "14 more of 14 days");
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

    /** Its zone was misspelled by whoever wrote it: nothing of it can be worked out. */
    @Test
    void aCaseThatCannotBeWorkedOutHoldsUpNobodyElses() {
        PersonAlias other = Drops.somebody();
        tracker.announce(Drops.of(other).dropped());
        desk.caseOf(other);
        try {
            database.sql(
                            "update cases set zone = 'No/Where', changes_at = now() - interval '1 day' where person = :person")
                    .param("person", other.value())
                    .update();
            timePasses("update cases set opened_at = opened_at - interval '6 days' where id = :id");

            await().until(() -> kinds(seen()).contains("unclaimed"));
        } finally {
            database.sql("update cases set zone = 'America/New_York' where person = :person")
                    .param("person", other.value())
                    .update();
        }
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

    private double lost() {
        return meters.get("handrail.cases.closed")
                .tags("reason", "lost-to-follow-up")
                .counter()
                .count();
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
}
