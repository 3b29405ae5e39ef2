package org.handrail.outreach.texts;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.handrail.outreach.messages.Post;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one text by the gateway: {@code POST {"id", "to", "text"}}, once. What came of it is told as it is: an answer in the
 * four hundreds or a redirect means it was not taken, one in the five hundreds or none leaves it in doubt.
 */
@Component
class TextGateway {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int SERVER_ERROR = 500;

    private final TextSettings settings;
    private final Post post;
    private final JsonMapper json;

    TextGateway(TextSettings settings, JsonMapper json) {
        this.settings = settings;
        this.post = new Post(settings.timeout());
        this.json = json;
    }

    /** What came of it, and why, where it did not go well. */
    record Outcome(TextState state, String trouble) {}

    Outcome send(UUID id, String number, String words) {
        if (settings.gateway() == null) {
            return new Outcome(TextState.KEPT, "");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.gateway())
                .header("content-type", "application/json")
                .header("idempotency-key", id.toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("id", id.toString(), "to", number, "text", words))));
        if (settings.token() != null) {
            request.header("authorization", "Bearer " + settings.token());
        }
        return switch (post.send(request.build())) {
            case Post.Result.Answered answered -> answered(answered.status());
            case Post.Result.Unsent _ -> new Outcome(TextState.UNSENT, "nobody listens there");
            case Post.Result.Unknown unknown -> new Outcome(TextState.IN_DOUBT, unknown.why());
        };
    }

    private static Outcome answered(int status) {
        if (status >= OK && status < REDIRECT) {
            return new Outcome(TextState.SENT, "");
        }
        return new Outcome(
                status >= SERVER_ERROR ? TextState.IN_DOUBT : TextState.REFUSED, "the gateway answered " + status);
    }
}
