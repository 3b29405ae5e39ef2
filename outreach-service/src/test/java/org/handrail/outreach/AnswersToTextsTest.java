package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
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
