package org.handrail.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic's side of the conversation: plain HTTP with a token. */
final class Clinic {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    Clinic(int port, String token) {
        this.address = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, String type, String retryAfter, JsonNode body) {

        List<JsonNode> receipts() {
            return body.path("receipts").valueStream().toList();
        }

        String text(String field) {
            return body.path(field).asString("");
        }

        int number(String field) {
            return body.path(field).asInt(-1);
        }
    }

    Answer post(String json) {
        return post("application/cloudevents+json", BodyPublishers.ofString(json));
    }

    Answer postLines(String lines) {
        return post("application/x-ndjson", BodyPublishers.ofString(lines));
    }

    Answer post(String type, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(address + "/v1/events"))
                .header("Content-Type", type)
                .POST(body));
    }

    /** Anything at all, to anywhere. */
    Answer post(String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private Answer send(HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A stay completed at North Harbour, each of another person. */
    static String completed() {
        return completed(UUID.randomUUID().toString());
    }

    static String completed(String id) {
        return """
                {"specversion":"1.0","id":"%1$s","source":"clinic-north","type":"handrail.detox.completed.v1",\
                "time":"2026-03-01T09:00:00-05:00","subject":"MRN-%1$s","data":{"stay":"S-%1$s","program":"north-detox"}}""".formatted(id);
    }
}
