package org.handrail.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * {@code @Import(LateIssuer.class)}, beside {@link TestTokens}: the context's resource server is pointed to an issuer that is not
 * there yet.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LateIssuer {

    private final TestIssuer issuer = TestIssuer.away();

    /** It answers from now on. */
    public void arrives() {
        issuer.start();
    }

    /** A token that it gave before it went away; it holds for an hour. */
    public String token(String client, String scope, List<String> roles) {
        return issuer.token(client, scope, roles, "handrail", Instant.now().plus(Duration.ofHours(1)));
    }

    String address() {
        return issuer.address();
    }
}
