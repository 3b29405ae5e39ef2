package org.handrail.intake.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was posted, opened when it is asked for. What cannot be opened any more is as if it were not there. */
final class OpenedWords implements Words {

    private static final JsonMapper JSON = new JsonMapper();

    private final PostedCipher cipher;
    private final Journalled journalled;
    private final Map<FactId, Optional<JsonNode>> opened = new HashMap<>();

    OpenedWords(PostedCipher cipher, Journalled journalled) {
        this.cipher = cipher;
        this.journalled = journalled;
    }

    @Override
    public @Nullable String read(Fact fact, String pointer) {
        return opened.computeIfAbsent(fact.id(), this::open)
                .map(post -> post.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse(null);
    }

    private Optional<JsonNode> open(FactId fact) {
        Sealed posted = journalled.posted(fact);
        if (posted == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(cipher.open(fact, posted)));
        } catch (IllegalStateException | JacksonException closed) {
            return Optional.empty();
        }
    }
}
