package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** {@code GET /v1/directory}: each sees what it may. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class DirectoryServedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Test
    void aPartnerSeesItselfWholeAndOfWhomItMayReferToThePrograms() {
        JsonNode seen = directory(tokens.of("clinic-south", "events.read"));
        assertThat(seen.path("partners").findValuesAsString("name")).contains("South Shore Treatment");
        JsonNode south = partner(seen, "clinic-south");
        assertThat(south.path("clients").findValuesAsString("id")).containsExactly("clinic-south");
        assertThat(south.path("zone").asString()).isEqualTo("America/New_York");
        JsonNode north = partner(seen, "clinic-north");
        assertThat(north.path("programs").findValuesAsString("id")).contains("north-detox");
        assertThat(north.has("clients") || north.has("identifiers") || north.has("rhythm"))
                .isFalse();
        assertThat(partner(seen, "clinic-east").isMissingNode()).isTrue();
    }

    @Test
    void managersAndSupervisorsSeeAll() {
        for (String role : List.of("manager", "supervisor")) {
            JsonNode seen = directory(tokens.of(role, "cases", List.of(role)));
            assertThat(partner(seen, "clinic-east").isMissingNode()).isFalse();
            assertThat(partner(seen, "clinic-north").has("clients")).isTrue();
        }
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        String token = tokens.of("clinic-south", "events.read");
        String tag = get(token, "none").headers().firstValue("ETag").orElseThrow();
        assertThat(get(token, tag).statusCode()).isEqualTo(304);
        assertThat(get(tokens.of("clinic-north", "events.read"), tag).statusCode())
                .isEqualTo(200);
    }

    private JsonNode directory(String token) {
        return new Clinic(port, token).get("/v1/directory").body();
    }

    private static JsonNode partner(JsonNode directory, String id) {
        return directory
                .path("partners")
                .valueStream()
                .filter(partner -> partner.path("id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> directory.path("nobody"));
    }

    private HttpResponse<String> get(String token, String known) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/directory"))
                            .header("Authorization", "Bearer " + token)
                            .header("If-None-Match", known)
                            .build(),
                    BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
