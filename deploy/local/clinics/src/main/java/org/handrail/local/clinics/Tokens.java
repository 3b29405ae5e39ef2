package org.handrail.local.clinics;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens of the clinics, by client credentials, kept until shortly before they expire. */
final class Tokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Settings settings;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    Tokens(HttpClient http, Settings settings) {
        this.http = http;
        this.settings = settings;
    }

    /**
     * The clinic's token.
     *
     * @throws IOException when the issuer does not answer with one; worth another try
     */
    String of(String clinic) throws IOException, InterruptedException {
        Token known = tokens.get(clinic);
        if (known == null || Instant.now().isAfter(known.until())) {
            known = fetch(clinic);
            tokens.put(clinic, known);
        }
        return known.value();
    }

    /** The token was refused; the next is a new one. */
    void forget(String clinic) {
        tokens.remove(clinic);
    }

    private Token fetch(String clinic) throws IOException, InterruptedException {
        URI address = settings.issuer().resolve("/oauth2/token");
        String login = encoded(clinic) + ":" + encoded(settings.secret(clinic));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the issuer answers " + answer.statusCode());
        }
        try {
            JsonNode token = JSON.readTree(answer.body());
            Instant until = Instant.now()
                    .plusSeconds(token.get("expires_in").asLong(60))
                    .minus(BEFORE_EXPIRY);
            return new Token(token.get("access_token").asString(), until);
        } catch (JacksonException | NullPointerException unreadable) {
            throw new IOException("the issuer answers without a token", unreadable);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
