package org.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** A service that starts while there is no issuer. A test extends this in the service. */
@DirtiesContext // nobody else needs it, and it reads topics beside the others
@Import({TestTokens.class, LateIssuer.class})
public abstract class LateIssuerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private LateIssuer issuer;

    /** A token of somebody whom the service knows. */
    protected abstract String token(LateIssuer from);

    /** Asks for something that needs a token. */
    protected abstract HttpResponse<String> ask(PostingClinic caller);

    /** What is answered to that once the token can be checked. */
    protected abstract int answered();

    @Test
    void itStartsSaysThatNoTokenCanBeCheckedAndWorksOnceTheIssuerIsThere() {
        HttpResponse<String> away = ask(PostingClinic.at(port, token(issuer)));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("5");
        assertThat(away.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(away.body()).contains("urn:handrail:problem:issuer-away", "Nothing was done");

        issuer.arrives();
        await().atMost(PATIENCE)
                .until(() -> ask(PostingClinic.at(port, token(issuer))).statusCode() == answered());
        assertThat(ask(PostingClinic.at(port, "guessed")).statusCode()).isEqualTo(401);
    }
}
