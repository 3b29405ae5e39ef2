package org.handrail.system;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The Prometheus that {@code up --prometheus} runs. */
final class PrometheusServer {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long STEPS = 200;

    private final String url;

    PrometheusServer(LocalSystem system) {
        this(system.url("prometheus"));
    }

    PrometheusServer(String url) {
        this.url = url;
    }

    /** The series a query finds over so long a time, up to now. */
    JsonNode course(String query, Duration window) throws IOException {
        Instant now = Instant.now();
        return ask("/api/v1/query_range?step=" + Math.max(1, window.toSeconds() / STEPS) + "&start="
                        + now.minus(window).getEpochSecond() + "&end=" + now.getEpochSecond() + "&query="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .get("result");
    }

    /** What a query finds now. */
    JsonNode now(String query) throws IOException {
        return ask("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .get("result");
    }

    /** Whether a query over the last minutes finds a number anywhere; refused queries fail. */
    boolean finds(String query) throws IOException {
        Instant now = Instant.now();
        JsonNode found = ask("/api/v1/query_range?step=15&start="
                + now.minus(WINDOW).getEpochSecond() + "&end=" + now.getEpochSecond() + "&query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return found.get("result")
                .valueStream()
                .flatMap(series -> series.get("values").valueStream())
                .anyMatch(point -> !point.get(1).stringValue().equals("NaN"));
    }

    /** Every recording rule with what it asks. */
    SortedMap<String, String> recordingRules() throws IOException {
        SortedMap<String, String> rules = new TreeMap<>();
        ask("/api/v1/rules?type=record")
                .get("groups")
                .forEach(group -> group.get("rules")
                        .forEach(rule -> rules.put(
                                rule.get("name").stringValue(),
                                rule.get("health").stringValue())));
        return rules;
    }

    /** The alerts it has rules for. */
    List<String> alertRules() throws IOException {
        return ask("/api/v1/rules?type=alert")
                .get("groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .map(rule -> rule.get("name").stringValue())
                .toList();
    }

    /** The alerts that fire now. */
    List<String> firing() throws IOException {
        return ask("/api/v1/alerts")
                .get("alerts")
                .valueStream()
                .filter(alert -> alert.get("state").stringValue().equals("firing"))
                .map(alert -> alert.get("labels").get("alertname").stringValue())
                .distinct()
                .toList();
    }

    private JsonNode ask(String path) throws IOException {
        Http.Answer answer = Http.get(url + path, null);
        if (answer.status() != 200) {
            throw new IOException(path + " answers " + answer.status() + ": " + answer.body());
        }
        return answer.body().get("data");
    }
}
