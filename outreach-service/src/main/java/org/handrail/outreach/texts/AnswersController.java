package org.handrail.outreach.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.handrail.outreach.messages.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the gateway posts what people answer: signed as Standard Webhooks are, {@code {"from", "text"}}. */
@RestController
class AnswersController {

    private static final int LARGEST = 8_192;

    private final Answers answers;
    private final @Nullable Signature signature;
    private final JsonMapper json;
    private final Clock clock;

    AnswersController(Answers answers, TextSettings settings, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.signature = settings.answersSecret() == null ? null : new Signature(settings.answersSecret());
        this.json = json;
        this.clock = clock;
    }

    /** What the gateway says. */
    record Posted(String from, String text) {}

    @PostMapping(TextAccess.PATH)
    ResponseEntity<Void> take(
            @RequestHeader(name = Signature.ID, required = false) @Nullable String id,
            @RequestHeader(name = Signature.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = Signature.SIGNATURE, required = false) @Nullable String signatures,
            InputStream body)
            throws IOException {
        // no more than that is read of what nobody has signed yet
        byte[] posted = body.readNBytes(LARGEST + 1);
        String text = new String(posted, StandardCharsets.UTF_8);
        if (signature == null
                || id == null
                || posted.length > LARGEST
                || !signature.holds(id, timestamp, signatures, text, clock.instant())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Posted said = read(text);
        if (said == null) {
            return ResponseEntity.badRequest().build();
        }
        answers.take(id, said.from(), said.text());
        return ResponseEntity.noContent().build();
    }

    private @Nullable Posted read(String text) {
        try {
            Posted posted = json.readValue(text, Posted.class);
            return posted == null || isBlank(posted.from()) || isBlank(posted.text()) ? null : posted;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
