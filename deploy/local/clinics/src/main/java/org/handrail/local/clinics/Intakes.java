package org.handrail.local.clinics;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The services that take events, as a clinic sees them: an address, a token, receipts. */
final class Intakes {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration UNSAID = Duration.ofMillis(500);

    private final HttpClient http;
    private final Settings settings;
    private final Tokens tokens;

    /** The service is away, or asks for patience; the same post is to be tried again. */
    static final class Away extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Duration after;

        Away(String what, Duration after) {
            super(what);
            this.after = after;
        }

        Duration after() {
            return after;
        }
    }

    Intakes(HttpClient http, Settings settings) {
        this.http = http;
        this.settings = settings;
        this.tokens = new Tokens(http, settings);
    }

    /**
     * Posts events of one clinic to one service, once.
     *
     * @param posts all of the same clinic and service, at least one
     * @throws IOException when the service could not take them now; they may or may not have arrived
     */
    Receipts send(List<Post> posts) throws IOException, InterruptedException {
        Post first = posts.getFirst();
        boolean single = posts.size() == 1;
        HttpRequest request = HttpRequest.newBuilder(settings.intake(first.service()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(first.clinic()))
                .header("Content-Type", single ? "application/cloudevents+json" : "application/x-ndjson")
                .POST(BodyPublishers.ofString(posts.stream().map(Post::json).collect(Collectors.joining("\n"))))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200, 201, 202, 207 -> Receipts.read(answer.body(), posts.size());
            case 401 -> {
                tokens.forget(first.clinic());
                throw new Away("the token is refused", UNSAID);
            }
            case 429, 500, 502, 503, 504 -> throw new Away("answers " + answer.statusCode(), after(answer));
            default -> new Receipts(0, 0, posts.size(), answer.statusCode() + " " + answer.body());
        };
    }

    private static Duration after(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(UNSAID);
    }
}
