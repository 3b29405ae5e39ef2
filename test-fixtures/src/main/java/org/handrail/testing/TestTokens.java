package org.handrail.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * {@code @Import(TestTokens.class)}: a real local issuer, to which the context's resource server is pointed, and the tokens
 * it gives. Inject it and ask for one: {@code tokens.of("clinic-north", "events.write")}. {@code events.write} and {@code
 * events.read} stand for that scope of every intake; a scope of one is spelled out, {@code handrail/detox.write}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    /** One per JVM, so that cached contexts agree on it. */
    private static final TestIssuer ISSUER = TestIssuer.started();

    @Bean
    DynamicPropertyRegistrar testTokensIssuer(ObjectProvider<LateIssuer> late) {
        LateIssuer instead = late.getIfAvailable();
        String address = instead == null ? ISSUER.address() : instead.address();
        return properties -> properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> address);
    }

    /** The issuer's address, as in the {@code iss} claim. */
    public String issuer() {
        return ISSUER.address();
    }

    /** Changes the issuer's signing key, as issuers do; tokens signed before still hold. */
    public void rotateKeys() {
        ISSUER.rotate();
    }

    /** A token of this client with these scopes, divided by blanks, for the audience {@code handrail}, for an hour. */
    public String of(String client, String scope) {
        return of(client, scope, List.of());
    }

    /** A token of this client or user with these scopes and roles. */
    public String of(String client, String scope, List<String> roles) {
        return of(client, scope, roles, "handrail", Instant.now().plus(Duration.ofHours(1)));
    }

    /** A token with everything chosen, to try what must be refused. */
    public String of(String client, String scope, List<String> roles, String audience, Instant expiresAt) {
        return ISSUER.token(client, scope, roles, audience, expiresAt);
    }
}
