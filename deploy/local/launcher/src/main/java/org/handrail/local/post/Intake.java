package org.handrail.local.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.handrail.local.parts.Say;

/** Posts batches to the intakes and tries again what was not answered: a post repeated is a duplicate, not a second event. */
final class Intake {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final int TRIES = 60;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final UnaryOperator<String> addresses;
    private final UnaryOperator<String> freshToken;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();
    private final Say say;

    /**
     * Intakes at these addresses.
     *
     * @param addresses the address by service
     * @param freshToken a new token by client
     */
    Intake(UnaryOperator<String> addresses, UnaryOperator<String> freshToken, Say say) {
        this.addresses = addresses;
        this.freshToken = freshToken;
        this.say = say;
    }

    /** Posts one batch of one client to one service, and adds what it answers to the sum. */
    void post(String client, String service, Batch batch, Summary summary) throws InterruptedException {
        String problem = "no answer";
        boolean renewed = false;
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                HttpResponse<String> answer = send(client, service, batch);
                switch (answer.statusCode()) {
                    case OK -> {
                        Receipts.add(answer.body(), batch, summary);
                        return;
                    }
                    case UNAUTHORIZED -> {
                        if (renewed) {
                            Receipts.addRefusal(UNAUTHORIZED, answer.body(), batch, summary);
                            return;
                        }
                        renewed = true;
                        tokens.remove(client);
                        continue;
                    }
                    case TOO_MANY, AWAY -> problem = "status " + answer.statusCode();
                    default -> {
                        Receipts.addRefusal(answer.statusCode(), answer.body(), batch, summary);
                        return;
                    }
                }
            } catch (IOException away) {
                problem = String.valueOf(away.getMessage());
            }
            waitFor(service, problem);
        }
        String reason = service + " does not take it: " + problem;
        batch.events().forEach(event -> summary.refused(event.line(), reason));
    }

    private HttpResponse<String> send(String client, String service, Batch batch)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.apply(service) + "/v1/events"))
                .timeout(TIMEOUT)
                .header("Content-Type", batch.contentType())
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(client, freshToken))
                .POST(HttpRequest.BodyPublishers.ofString(batch.body()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void waitFor(String service, String problem) throws InterruptedException {
        if (told.putIfAbsent(service, true) == null) {
            say.line(service + " does not take posts right now (" + problem + "); trying again …");
        }
        TimeUnit.SECONDS.sleep(1);
    }
}
