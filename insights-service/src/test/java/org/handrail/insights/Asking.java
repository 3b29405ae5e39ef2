package org.handrail.insights;

import java.util.ArrayList;
import java.util.List;
import org.handrail.testing.TestTokens;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP. */
record Asking(Environment environment, TestTokens tokens) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ResponseEntity<String> as(String token, String path) {
        return RestClient.create("http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .get()
                .uri(java.net.URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }

    String manager() {
        return tokens.of("manager", "cases", List.of("manager"));
    }

    ResponseEntity<String> manager(String path) {
        return as(manager(), path);
    }

    JsonNode json(String path) {
        return JSON.readTree(manager(path).getBody());
    }

    /** Each figure as its values, divided by blanks. */
    List<String> figures(String path) {
        List<String> lines = new ArrayList<>();
        for (JsonNode figure : json(path).get("figures")) {
            List<String> values = new ArrayList<>();
            figure.forEach(value -> values.add(value.isNull() ? "-" : value.asString()));
            lines.add(String.join(" ", values));
        }
        return lines;
    }

    String management(String path) {
        String body = RestClient.create("http://127.0.0.1:" + environment.getProperty("local.management.port"))
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }
}
