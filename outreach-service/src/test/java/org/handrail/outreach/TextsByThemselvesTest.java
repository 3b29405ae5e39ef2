package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Sink.Conduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Texts that nobody sends by hand: the protocol says so, the person agreed, somebody has the case. */
@RealDesk
class TextsByThemselvesTest extends TextedCase {

    /** Longer than a few looks for what is due, which are made every 300 ms here. */
    private static final Duration A_FEW_LOOKS = Duration.ofSeconds(1);

    @BeforeEach
    void somebodyHasTheCase() {
        work("claim", Map.of());
    }

    @Test
    void afterACallNobodyAnsweredATextGoesOnceAndStandsOnTheCase() {
        agree(true);
        noAnswer();

        await().until(() -> kinds().stream().filter("attempt"::equals).count() == 2);
        JsonNode sent = desk.get(path, ADA).body().at("/timeline/0");
        assertThat(sent.get("channel").stringValue()).isEqualTo("sms");
        assertThat(sent.get("who").stringValue()).isEqualTo("The desk by itself");
        assertThat(sink.about(number).getFirst().body()).contains("Please call", "Reply STOP");
        assertThat(outbound.all(EventType.ATTEMPT_LOGGED, person)).isNotEmpty();
        afterAFewLooksItWasSent(1);
    }

    @Test
    void whoDidNotAgreeIsSentNothing() {
        noAnswer();

        afterAFewLooksItWasSent(0);
    }

    @Test
    void whereItCannotBeSentWhoHasTheCaseHearsWhyAndOnce() {
        phones.takeFrom(person);
        agree(true);
        noAnswer();

        await().until(() -> kinds().contains("text-failed"));
        assertThat(desk.get(path, ADA).body().toString()).contains("No number for texts is known.");
        afterAFewLooksItWasSent(0);
        assertThat(kinds()).containsOnlyOnce("text-failed");
    }

    @Test
    void whatTheGatewayLeavesInDoubtIsNotSentAgain() {
        agree(true);
        sink.whenAbout(number, Conduct.BREAK);
        noAnswer();

        await().until(() -> kinds().contains("text-failed"));
        afterAFewLooksItWasSent(1);
        JsonNode next = desk.get(path, ADA).body().get("next");
        assertThat(next.get("channel").stringValue()).isEqualTo("sms");
        assertThat(next.get("by").stringValue()).isEqualTo("coordinator");
    }

    /** The desk died after it had written down that it sends, and before it wrote down what became of it. */
    @Test
    void whatWasBeingSentWhenTheDeskDiedIsNotSentAgain() {
        isRecorded("now() - interval '5 minutes'");
        likeTextsBest();

        await().until(() -> kinds().contains("text-failed"));
        afterAFewLooksItWasSent(0);
    }

    @Test
    void whileOneIsOnItsWayNoOtherGoes() {
        isRecorded("now()");
        likeTextsBest();

        afterAFewLooksItWasSent(0);
    }

    @Test
    void whoLikesTextsBestIsSentOneBeforeAnybodyCalls() {
        likeTextsBest();

        afterAFewLooksItWasSent(1);
    }

    @Test
    void aCaseThatNobodyHasAnyMoreIsLeftAlone() {
        work("release", Map.of());
        likeTextsBest();

        afterAFewLooksItWasSent(0);
    }

    /** Eight are due at once at a gateway that stalls for a second each; meanwhile nobody claims another case in time. */
    @Test
    void aGatewayThatStallsHoldsUpNothingElse() {
        work("release", Map.of());
        List<PersonAlias> people =
                Stream.generate(Drops::somebody).limit(8).peek(this::stalls).toList();
        becomeDue(people);
        await().until(() -> people.stream().anyMatch(this::wasTried));
        timePasses("""
                with sooner as (update timeline set at = at - interval '9 days' where case_id = :id)
                update cases set opened_at = opened_at - interval '9 days' where id = :id""");

        await().until(() -> kinds().contains("unclaimed"));
        assertThat(people).anyMatch(each -> !wasTried(each));
    }

    private void stalls(PersonAlias somebody) {
        sink.whenAbout(phones.giveTo(somebody), Conduct.STALL);
        wantsATextBeforeAnybodyCalls(somebody, false);
    }

    private boolean wasTried(PersonAlias somebody) {
        return !sink.about(phones.giveTo(somebody)).isEmpty();
    }

    private void becomeDue(List<PersonAlias> people) {
        UUID[] ids = people.stream().map(PersonAlias::value).toArray(UUID[]::new);
        database.sql("""
                        with agreed as (update wishes set texts_agreed = true where person = any(:people))
                        update cases set changes_at = now() where person = any(:people)""").param("people", ids).update();
    }

    @Test
    void oneThatCannotBeSentWhateverIsTheMatterStandsInNobodysWay() {
        PersonAlias broken = Drops.somebody();
        phones.breakFor(broken);
        wantsATextBeforeAnybodyCalls(broken, true);

        likeTextsBest();
        await().until(() -> sink.about(number).size() == 1);
        phones.takeFrom(broken);
    }

    private void wantsATextBeforeAnybodyCalls(PersonAlias somebody, boolean isAgreed) {
        tracker.announce(Drops.of(somebody).dropped());
        String theirs = Desk.path(desk.caseOf(somebody));
        desk.post(theirs + "/claim", ADA, desk.get(theirs, ADA).etag(), Map.of());
        desk.post(
                theirs + "/wishes",
                ADA,
                desk.get(theirs, ADA).etag(),
                Map.of("zone", "America/New_York", "textsAgreed", isAgreed, "preferred", "sms"));
    }

    private void isRecorded(String since) {
        database.sql("""
                        insert into texts (id, case_id, kind, language, words, who, who_id, recorded_at, state)
                        values (:id, :case, 'PLEASE_CALL', 'en', 'Please call', 'The desk by itself', 'desk', %s,
                          'RECORDED')""".formatted(since))
                .param("id", UUID.randomUUID())
                .param("case", id())
                .update();
    }

    private void afterAFewLooksItWasSent(int times) {
        await().during(A_FEW_LOOKS)
                .atMost(A_FEW_LOOKS.multipliedBy(10))
                .until(() -> sink.about(number).size() == times);
    }

    /** Then a text comes before the first call. */
    private void likeTextsBest() {
        work("wishes", Map.of("zone", "America/New_York", "textsAgreed", true, "preferred", "sms"));
    }

    private void noAnswer() {
        work("attempts", Map.of("channel", "call", "outcome", "no-answer"));
    }
}
