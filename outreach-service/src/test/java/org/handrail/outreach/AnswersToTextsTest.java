package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.messages.Signature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What people answer to texts, as the gateway brings it, signed. */
@RealDesk
class AnswersToTextsTest extends TextedCase {

    @Autowired
    private GreenMail mail;

    @Autowired
    private Environment environment;

    @BeforeEach
    void whoAgreedToTexts() {
        agree(true);
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
    void stopWithoutTheCountrysCodeIsOfTheSameNumber() {
        answer("stop", Receivers.SECRET, Instant.now(), number.substring("+1".length()));
        assertThat(refusal(work("texts", PLEASE_CALL))).contains("said STOP");
    }

    @Test
    void whatIsSaidBesideStopIsReadToo() {
        work("texts", PLEASE_CALL);
        answer("Cancel my appointment", Receivers.SECRET, Instant.now(), number);

        assertThat(kinds()).contains("texts-stopped", "replied");
        assertThat(desk.get(path, ADA).body().toString()).contains("Cancel my appointment");
    }

    @Test
    void whoIsLedUnderAnotherAliasSinceTheyWereTextedIsHeardAllTheSame() {
        PersonAlias same = Drops.somebody();
        work("texts", PLEASE_CALL);
        link(same, person);
        answer("I can come on Monday", Receivers.SECRET, Instant.now(), number);

        assertThat(kinds()).contains("replied");
    }

    /** Whoever they turn out to be afterwards. */
    @Test
    void stopOutlivesALinkThatWasWrong() {
        PersonAlias other = Drops.somebody();
        desk.post(
                "/v1/people/" + other + "/wishes", ADA, null, Map.of("zone", "America/New_York", "textsAgreed", true));
        work("texts", PLEASE_CALL);
        link(person, other);
        answer("STOP", Receivers.SECRET, Instant.now(), number);
        desk.post("/v1/people/" + person + "/unlink", ADA, null, Map.of("other", other.toString()));

        for (PersonAlias each : List.of(person, other)) {
            assertThat(desk.get("/v1/people/" + each, ADA)
                            .body()
                            .at("/wishes/textsAgreed")
                            .booleanValue())
                    .isFalse();
        }
    }

    /** A gigabyte is announced, and the beginning of it sent. */
    @Test
    void whatIsLongerThanAnAnswerIsRefusedBeforeAllOfItIsRead() throws IOException {
        String begun = "POST /inbound/texts HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000000000\r\n\r\n" + "x".repeat(20_000);
        try (Socket gateway = new Socket(
                InetAddress.getLoopbackAddress(), environment.getProperty("local.server.port", Integer.class, 0))) {
            gateway.setSoTimeout(5_000);
            gateway.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            gateway.getOutputStream().flush();
            byte[] answered = gateway.getInputStream().readNBytes("HTTP/1.1 401".length());
            assertThat(new String(answered, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    private void link(PersonAlias to, PersonAlias from) {
        assertThat(desk.post(
                                "/v1/people/" + to + "/link",
                                ADA,
                                null,
                                Map.of("other", from.toString(), "why", "The same birthday"))
                        .status()
                        .value())
                .isEqualTo(200);
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
}
