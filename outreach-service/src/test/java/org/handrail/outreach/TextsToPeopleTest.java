package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.outreach.Desk.Answer;
import org.handrail.outreach.Sink.Conduct;
import org.handrail.outreach.Sink.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts to people: at most once, to who agreed, in neutral words; by a gateway that misbehaves. */
@RealDesk
class TextsToPeopleTest extends TextedCase {

    @BeforeEach
    void whoAgreedToTexts() {
        agree(true);
    }

    @Test
    void aTextGoesOutOnceInNeutralWordsAndIsAnAttempt() {
        Answer sent = work("texts", PLEASE_CALL);

        assertThat(sent.status().value()).isEqualTo(200);
        Received received = only(sink.about(number));
        assertThat(received.body())
                .contains("Please call 1-800-662-4357 when you can. Reply STOP")
                .doesNotContain(person.toString(), "south-iop", "cases");
        assertThat(sent.body().at("/timeline/0/channel").stringValue()).isEqualTo("sms");
        assertThat(sent.body().at("/timeline/0/outcome").stringValue()).isEqualTo("left-message");
        outbound.first(EventType.ATTEMPT_LOGGED, person);
        assertThat(stateOfTheText()).isEqualTo("sent");
        assertThat(messages().toString()).doesNotContain(number);
    }

    @Test
    void anAppointmentIsSaidInTheLanguageAndTheZoneOfThePerson() {
        work("wishes", Map.of("zone", "America/Los_Angeles", "textsAgreed", true, "language", "es-MX"));

        ZonedDateTime tomorrow =
                ZonedDateTime.now(ZoneId.of("America/Los_Angeles")).plusDays(1).with(LocalTime.of(10, 30));
        work("texts", Map.of("kind", "appointment", "at", tomorrow.toInstant().toString()));

        assertThat(only(sink.about(number)).body()).contains("10:30", "Responda STOP");
    }

    @Test
    void nobodyIsToldOfAnAppointmentThatIsOverOrOfAnotherYear() {
        for (int days : List.of(-1, 400)) {
            String at = Instant.now().plus(Duration.ofDays(days)).toString();
            assertThat(work("texts", Map.of("kind", "appointment", "at", at))
                            .status()
                            .value())
                    .isEqualTo(400);
        }
        assertThat(sink.about(number)).isEmpty();
    }

    @Test
    void whoSpeaksALanguageWithoutWordsIsSentNothing() {
        work("wishes", Map.of("zone", "America/New_York", "textsAgreed", true, "language", "vi"));

        assertThat(refusal(work("texts", PLEASE_CALL))).contains("no words");
        assertThat(sink.about(number)).isEmpty();
    }

    @Test
    void whoDidNotAgreeIsSentNothingWhateverTheReason() {
        agree(false);

        assertThat(refusal(work("texts", PLEASE_CALL))).contains("did not agree");
        assertThat(sink.about(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, in doubt: may have arrived",
        "STALL, in doubt: may have arrived",
        "DRIP, in doubt: may have arrived",
        "BREAK, in doubt: may have arrived",
        "REDIRECT, not sent: refused",
        "REFUSE, not sent: refused"
    })
    void whateverTheGatewayDoesItIsAskedOnce(Conduct conduct, String state) {
        sink.whenAbout(number, conduct);

        work("texts", PLEASE_CALL);

        assertThat(sink.about(number)).hasSize(1);
        assertThat(stateOfTheText()).isEqualTo(state);
        assertThat(kinds()).containsOnlyOnce("text-failed").doesNotContain("attempt");
    }

    @Test
    void whatMayHaveArrivedCountsTowardsTheCap() {
        sink.whenAbout(number, Conduct.FAIL, Conduct.STALL);
        work("texts", PLEASE_CALL);
        work("texts", PLEASE_CALL);

        assertThat(refusal(work("texts", PLEASE_CALL))).contains("2 times that day");
        assertThat(work("attempts", Map.of("channel", "call", "outcome", "no-answer"))
                        .status()
                        .value())
                .isEqualTo(409);
        assertThat(sink.about(number)).hasSize(2);
    }

    @Test
    void whatWasBeingSentWhenTheDeskDiedIsInDoubtAndNotSentAgain() {
        database.sql("""
                        insert into texts (id, case_id, kind, language, words, who, who_id, recorded_at, state)
                        values (:id, :case, 'PLEASE_CALL', 'en', 'Please call', 'Ada', 'coordinator-ada',
                          now() - interval '5 minutes', 'RECORDED')""").param("id", UUID.randomUUID()).param("case", id()).update();

        await().until(() -> kinds().contains("text-failed"));
        assertThat(stateOfTheText()).startsWith("in doubt");
        assertThat(sink.about(number)).isEmpty();
    }

    private static Received only(List<Received> received) {
        assertThat(received).hasSize(1);
        return received.getFirst();
    }
}
