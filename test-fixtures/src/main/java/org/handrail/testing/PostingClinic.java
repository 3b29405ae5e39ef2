package org.handrail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A clinic at the other end of the wire: it posts events and reads what the service made of them.
 *
 * @param base the service's address
 * @param token a bearer token of the clinic
 */
public record PostingClinic(URI base, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** A clinic at a service on this machine. */
    public static PostingClinic at(int port, String token) {
        return new PostingClinic(URI.create("http://127.0.0.1:" + port), token);
    }

    /** Posts events, one JSON object each, as NDJSON. */
    public HttpResponse<String> post(List<String> events) {
        return send(request("/v1/events")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", events))));
    }

    /** Posts one event by itself. */
    public HttpResponse<String> post(String event) {
        return send(request("/v1/events")
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event)));
    }

    /** What stands at a path, whatever the status. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** What stands at a path, unless it is still what it was then. */
    public HttpResponse<String> getUnless(String etag, String path) {
        return send(request(path).header("If-None-Match", etag).GET());
    }

    /** Under which id something of the clinic's own is asked for. */
    public String idOf(String kind, String own) {
        HttpResponse<String> answer = send(request("/v1/pseudonyms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"" + kind + "\":\"" + own + "\"}")));
        return JSON.readTree(answer.body()).path(kind).asString();
    }

    /** What stands at a path, as JSON. */
    public JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
