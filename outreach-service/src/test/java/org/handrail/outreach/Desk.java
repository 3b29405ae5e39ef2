package org.handrail.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handrail.events.terms.PersonAlias;
import org.handrail.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as somebody with a token meets it. */
@TestComponent
@Lazy
class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Environment environment;
    private final TestTokens tokens;
    private final JsonMapper json = JsonMapper.builder().build();

    Desk(Environment environment, TestTokens tokens) {
        this.environment = environment;
        this.tokens = tokens;
    }

    /** What came back. */
    record Answer(HttpStatusCode status, HttpHeaders headers, JsonNode body) {

        String etag() {
            String tag = headers.getETag();
            return tag == null ? "" : tag;
        }
    }

    Answer get(String path, String role) {
        return exchange(HttpMethod.GET, path, role, null, null);
    }

    Answer post(String path, String role, @Nullable String etag, @Nullable Map<String, ?> body) {
        return exchange(HttpMethod.POST, path, role, etag, body);
    }

    /** The answer to a request of the user named {@code who}; the role is what stands before a slash, as in "coordinator/ada". */
    Answer exchange(HttpMethod method, String path, String who, @Nullable String etag, @Nullable Map<String, ?> body) {
        return exchangeText(method, path, who, etag, body == null ? null : json.writeValueAsString(body));
    }

    /** Likewise, with a body as it stands. */
    Answer exchangeText(HttpMethod method, String path, String who, @Nullable String etag, @Nullable String body) {
        return exchangeText(method, path, who, etag, body, MediaType.APPLICATION_JSON);
    }

    /** Likewise, and the body is of this kind. */
    Answer exchangeText(
            HttpMethod method, String path, String who, @Nullable String etag, @Nullable String body, MediaType kind) {
        return answer(request(method, path, who, etag, body, kind));
    }

    /** What came back, where it is no JSON. */
    String text(String path, String who) {
        return request(HttpMethod.GET, path, who, null, null, MediaType.APPLICATION_JSON)
                .exchange((sent, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private RestClient.RequestBodySpec request(
            HttpMethod method, String path, String who, @Nullable String etag, @Nullable String body, MediaType kind) {
        String role = who.split("/", 2)[0];
        List<String> roles = role.startsWith("clinic") ? List.of() : List.of(role);
        RestClient.RequestBodySpec request = RestClient.create(
                        "http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .method(method)
                .uri(path)
                .headers(headers -> {
                    if (!"nobody".equals(who)) {
                        headers.setBearerAuth(tokens.of(who.replace('/', '-'), "cases", roles));
                    }
                    if (etag != null) {
                        headers.set(HttpHeaders.IF_MATCH, etag);
                    }
                });
        if (body != null) {
            request.contentType(kind).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request;
    }

    private Answer answer(RestClient.RequestBodySpec request) {
        return request.exchange((sent, response) -> new Answer(
                response.getStatusCode(),
                response.getHeaders(),
                json.readTree(response.getBody().readAllBytes())));
    }

    /** The one case of this person, once it is there. */
    JsonNode caseOf(PersonAlias person) {
        return caseOf(person, "coordinator");
    }

    /** Likewise, as this one sees it. */
    JsonNode caseOf(PersonAlias person, String who) {
        return Awaitility.await("a case")
                .atMost(PATIENCE)
                .until(() -> find(person, "open", who), found -> found != null);
    }

    /** The latest closed case of this person, once it is there. */
    JsonNode closedCaseOf(PersonAlias person) {
        return Awaitility.await("a closed case")
                .atMost(PATIENCE)
                .until(() -> find(person, "closed"), found -> found != null);
    }

    @Nullable
    JsonNode find(PersonAlias person, String state) {
        return find(person, state, "coordinator");
    }

    @Nullable
    JsonNode find(PersonAlias person, String state, String who) {
        String cursor = "";
        while (true) {
            JsonNode page =
                    get("/v1/cases?size=200&state=" + state + cursor, who).body();
            for (JsonNode each : page.get("cases")) {
                if (each.get("person").stringValue().equals(person.toString())) {
                    return each;
                }
            }
            if (!page.has("next")) {
                return null;
            }
            cursor = "&cursor=" + page.get("next").stringValue();
        }
    }

    JsonNode detail(JsonNode found) {
        return get(path(found), "coordinator").body();
    }

    static String path(JsonNode found) {
        return "/v1/cases/" + found.get("id").stringValue();
    }
}
