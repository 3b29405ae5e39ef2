package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.testing.FreePort;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The service starts, and says what is the matter, while there is no issuer. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "handrail.pseudonyms.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "handrail.people.key=a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@Import({RealKafka.class, RealPostgres.class})
class IssuerAwayTest {

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void nobodyListens(DynamicPropertyRegistry properties) {
        int port = FreePort.find();
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> "http://127.0.0.1:" + port);
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotTheCallersFault() {
        ResponseEntity<String> answer = RestClient.create(
                        "http://127.0.0.1:" + environment.getProperty("local.server.port"))
                .get()
                .uri("/v1/cases")
                .headers(headers -> headers.setBearerAuth(new TestTokens().of("ada", "cases", List.of("coordinator"))))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.getBody()).contains("urn:handrail:problem:issuer-away");
    }
}
