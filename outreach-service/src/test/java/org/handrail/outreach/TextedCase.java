package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A case of somebody with a number of their own, for tests that send them texts. */
abstract class TextedCase extends OneCase {

    static final Map<String, ?> PLEASE_CALL = Map.of("kind", "please-call");

    @Autowired
    Phones phones;

    @Autowired
    Sink sink;

    String number = "";

    @BeforeEach
    void aNumber() {
        number = phones.giveTo(person);
    }

    void agree(boolean toTexts) {
        work("wishes", Map.of("zone", "America/New_York", "textsAgreed", toTexts));
    }

    Answer work(String what, Map<String, ?> body) {
        return desk.post(path + "/" + what, ADA, desk.get(path, ADA).etag(), new HashMap<>(body));
    }

    JsonNode messages() {
        return desk.get(path + "/messages", ADA).body();
    }

    String stateOfTheText() {
        return messages()
                .get("messages")
                .valueStream()
                .filter(each -> each.get("medium").stringValue().equals("text"))
                .map(each -> each.get("state").stringValue())
                .findFirst()
                .orElse("none");
    }

    List<String> kinds() {
        return desk.get(path, ADA)
                .body()
                .get("timeline")
                .valueStream()
                .map(each -> each.get("kind").stringValue())
                .toList();
    }

    static String refusal(Answer answer) {
        assertThat(answer.status().value()).isEqualTo(409);
        return answer.body().get("detail").stringValue();
    }
}
