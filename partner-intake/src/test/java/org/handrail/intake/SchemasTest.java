package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What may be posted is public: whoever wants to post must be able to read it before there is a token. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class SchemasTest {

    @LocalServerPort
    private int port;

    @Test
    void everyTypeOfTheServiceHasItsSchemaOpenToAll() {
        Clinic anybody = new Clinic(port, "");
        JsonNode types = anybody.get("/v1/schemas").body().path("types");
        assertThat(types.findValuesAsString("type"))
                .contains("handrail.detox.completed.v1", "handrail.person.consent-given.v1")
                .doesNotContain("handrail.placement.requested.v1", "handrail.identity.alias-assigned.v1");
        for (JsonNode type : types) {
            Clinic.Answer schema = anybody.get(type.path("schema").stringValue());
            assertThat(schema.status()).isEqualTo(200);
            assertThat(schema.type()).startsWith("application/schema+json");
            assertThat(schema.text("title")).isEqualTo(type.path("type").stringValue());
        }
    }

    @Test
    void thePageToTryTheApiOnIsOpenAndLoadsNothingFromElsewhere() throws IOException {
        for (String file : List.of("index.html", "start.js", "swagger-ui-bundle.js", "swagger-ui.css")) {
            String text = text("/v1/schemas/page/" + file);
            assertThat(text).isNotBlank();
            if (file.equals("index.html")) {
                assertThat(text).contains("swagger-ui-bundle.js").doesNotContain("http://", "https://");
            }
        }
    }

    private String text(String path) throws IOException {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNoTypeOfTheServiceIsNotFound() {
        Clinic anybody = new Clinic(port, "");
        assertThat(anybody.get("/v1/schemas/handrail.placement.requested.v1").status())
                .isEqualTo(404);
        assertThat(anybody.get("/v1/schemas/nonsense").type()).startsWith("application/problem+json");
    }
}
