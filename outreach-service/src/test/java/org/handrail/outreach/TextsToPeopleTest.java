package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.Desk.Answer;
import org.handrail.outreach.Sink.Conduct;
import org.handrail.outreach.Sink.Received;
import org.handrail.outreach.messages.Signature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Texts to people: at most once, to who agreed, in neutral words; by a gateway that misbehaves. */
@RealDesk
class TextsToPeopleTest {

    private static final String ADA = "coordinator/ada";
    private static final Map<String, ?> PLEASE_CALL = Map.of("kind", "please-call");

    private final PersonAlias person = Drops.somebody();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Phones phones;

    @Autowired
    private Sink sink;

    @Autowired
    private GreenMail mail;

    @Autowired
    private Outbound outbound;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment environment;

    private String path = "";
    private String number = "";

    @BeforeEach
    void aCaseOfSomebodyWhoAgreedToTexts() {
        tracker.announce(Drops.of(person).dropped());
        path = Desk.path(desk.caseOf(person));
        number = phones.giveTo(person);
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

        work("texts", Map.of("kind", "appointment", "at", "2026-11-23T18:30:00Z"));

        assertThat(only(sink.about(number)).body()).contains("10:30", "Responda STOP");
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
                          now() - interval '5 minutes', 'RECORDED')""").param("id", UUID.randomUUID()).param("case", caseId()).update();

        await().until(() -> kinds().contains("text-failed"));
        assertThat(stateOfTheText()).startsWith("in doubt");
        assertThat(sink.about(number)).isEmpty();
    }

    @Test
    void stopHoldsAndIsSeen() {
        work("texts", PLEASE_CALL);

        assertThat(answer("STOP", Receivers.SECRET, Instant.now(), number).value())
                .isEqualTo(204);

        assertThat(kinds()).contains("texts-stopped");
        assertThat(desk.get(path, ADA).body().at("/wishes/textsAgreed").booleanValue())
                .isFalse();
        agree(true); // even who agreed anew has to say START by that number
        assertThat(refusal(work("texts", PLEASE_CALL))).contains("said STOP");
        assertThat(answer("START", Receivers.SECRET, Instant.now(), number).value())
                .isEqualTo(204);
        assertThat(work("texts", PLEASE_CALL).status().value()).isEqualTo(200);
    }

    @Test
    void stopOfANumberThatWasNeverTextedHoldsToo() {
        answer("stop", Receivers.SECRET, Instant.now(), number);

        assertThat(refusal(work("texts", PLEASE_CALL))).contains("said STOP");
    }

    @Test
    void whatIsNotSignedIsNotTaken() {
        assertThat(answer("STOP", "somebody else's secret", Instant.now(), number)
                        .value())
                .isEqualTo(401);
        assertThat(answer("STOP", Receivers.SECRET, Instant.now().minus(Duration.ofHours(1)), number)
                        .value())
                .isEqualTo(401);

        assertThat(work("texts", PLEASE_CALL).status().value()).isEqualTo(200);
    }

    @Test
    void anAnswerStandsOnTheCaseOnceAndItsOwnerIsTold() {
        work("claim", Map.of());
        work("texts", PLEASE_CALL);
        String id = UUID.randomUUID().toString();

        answer(id, "I can come on Monday", Receivers.SECRET, Instant.now(), number);
        answer(id, "I can come on Monday", Receivers.SECRET, Instant.now(), number);

        JsonNode theCase = desk.get(path, ADA).body();
        assertThat(theCase.at("/timeline/0/note").stringValue()).isEqualTo("I can come on Monday");
        assertThat(kinds()).containsOnlyOnce("replied");
        await().until(() -> Arrays.stream(mail.getReceivedMessages())
                .anyMatch(each -> GreenMailUtil.getBody(each).contains(path.substring("/v1".length()))
                        && GreenMailUtil.getHeaders(each).contains("A text was answered")));
    }

    private HttpStatusCode answer(String text, String secret, Instant at, String from) {
        return answer(UUID.randomUUID().toString(), text, secret, at, from);
    }

    private HttpStatusCode answer(String id, String text, String secret, Instant at, String from) {
        String body = "{\"from\":\"%s\",\"text\":\"%s\"}".formatted(from, text);
        return RestClient.create("http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .post()
                .uri("/inbound/texts")
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signature.ID, id)
                .header(Signature.TIMESTAMP, Long.toString(at.getEpochSecond()))
                .header(Signature.SIGNATURE, new Signature(secret).of(id, at, body))
                .body(body)
                .exchange((sent, response) -> response.getStatusCode());
    }

    private void agree(boolean toTexts) {
        work("wishes", Map.of("zone", "America/New_York", "textsAgreed", toTexts));
    }

    private Answer work(String what, Map<String, ?> body) {
        return desk.post(path + "/" + what, ADA, desk.get(path, ADA).etag(), new HashMap<>(body));
    }

    private JsonNode messages() {
        return desk.get(path + "/messages", ADA).body();
    }

    private String stateOfTheText() {
        return messages()
                .get("messages")
                .valueStream()
                .filter(each -> each.get("medium").stringValue().equals("text"))
                .map(each -> each.get("state").stringValue())
                .findFirst()
                .orElse("none");
    }

    private List<String> kinds() {
        return desk.get(path, ADA)
                .body()
                .get("timeline")
                .valueStream()
                .map(each -> each.get("kind").stringValue())
                .toList();
    }

    private UUID caseId() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status().value()).isEqualTo(409);
        return answer.body().get("detail").stringValue();
    }

    private static Received only(List<Received> received) {
        assertThat(received).hasSize(1);
        return received.getFirst();
    }
}
