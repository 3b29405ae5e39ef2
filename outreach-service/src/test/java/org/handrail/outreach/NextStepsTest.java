package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.handrail.events.EventType;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.codec.FactRecords;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cases under the outreach protocol, in the service. When each step falls due is shown in the engine's own tests. */
@RealDesk
class NextStepsTest extends OneCase {

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

    /** The year was mistyped: until then nobody would have asked after the person. */
    @Test
    void aCallInAThousandYearsIsNoNextStep() {
        for (String later : List.of("3026-11-22T15:00:00Z", "1926-11-22T15:00:00Z")) {
            Answer refused =
                    work("attempts", ADA, Map.of("channel", "call", "outcome", "reached-call-later", "later", later));
            assertThat(refused.status().value()).isEqualTo(400);
            assertThat(refused.body().get("next").stringValue()).contains("with the year");
        }
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

    @ParameterizedTest
    @CsvSource({
        "incarcerated, INCARCERATED, check-again, 13",
        "in-other-care, EVIDENCE_RECORDED, check-again, 6",
        "reached-declined, OUTREACH_DECLINED, review, 0"
    })
    void whatIsLearntByAnAttemptIsPublishedAndDecidesTheNextStep(
            String outcome, EventType published, String step, int days) {
        Answer told = attempt("call", outcome);

        assertThat(told.body().at("/next/step").stringValue()).isEqualTo(step);
        assertThat(due(told)).isAfter(Instant.now().plus(Duration.ofDays(days)));
        outbound.first(published, person);
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
    void contactsForAnEarlierCaseCountTowardsTheDay() {
        attempt("call", "no-answer");
        attempt("call", "no-answer");
        work("close", ADA, Map.of("reason", "moved"));
        tracker.announce(Drops.of(person).rule("referral-acknowledged").dropped());
        path = Desk.path(desk.caseOf(person));

        Answer third = attempt("call", "no-answer");
        assertThat(third.status().value()).isEqualTo(409);
        assertThat(third.body().get("detail").stringValue()).contains("2 times that day");
    }

    @Test
    void whoWantsNoVisitAndNothingOnAMachineGetsNeither() {
        Answer told = work(
                "wishes",
                ADA,
                Map.of("zone", "America/New_York", "noHomeVisit", true, "noVoicemail", true, "language", "es"));

        assertThat(told.body().at("/next/mind").toString()).contains("Leave nothing on a machine.", "Language: es.");
        assertThat(attempt("visit", "no-answer").status().value()).isEqualTo(409);
        assertThat(attempt("peer-visit", "no-answer").status().value()).isEqualTo(409);
        assertThat(attempt("call", "left-message").status().value()).isEqualTo(409);
        assertThat(attempt("call", "no-answer").status().value()).isEqualTo(200);
    }

    @Test
    void itIsTheDayWhereThePersonLivesThatCounts() {
        work("wishes", ADA, Map.of("zone", "Pacific/Kiritimati"));
        Instant yesterdayThere = Instant.now()
                .atZone(ZoneId.of("Pacific/Kiritimati"))
                .truncatedTo(ChronoUnit.DAYS)
                .minusHours(1)
                .toInstant();
        for (int i = 0; i < 2; i++) {
            assertThat(work(
                                    "attempts",
                                    ADA,
                                    Map.of("channel", "call", "outcome", "no-answer", "at", yesterdayThere.toString()))
                            .status()
                            .value())
                    .isEqualTo(200);
        }

        assertThat(attempt("call", "no-answer").status().value()).isEqualTo(200);
        assertThat(attempt("call", "no-answer").status().value()).isEqualTo(200);
        assertThat(attempt("call", "no-answer").status().value()).isEqualTo(409);
    }

    @Test
    void whoWantsNoContactIsNotContacted() {
        Answer told = work("wishes", ADA, Map.of("zone", "America/New_York", "doNotContact", true));

        assertThat(told.body().at("/next/step").stringValue()).isEqualTo("review");
        assertThat(attempt("call", "no-answer").status().value()).isEqualTo(409);
    }

    private static Instant due(Answer answer) {
        return Instant.parse(answer.body().at("/next/due").stringValue());
    }
}
