package org.handrail.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Providers write the same things in different places. */
class TokenClaimsTest {

    private final TokenClaims usual = new TokenClaims(new AccessSettings(
            List.of("client_id", "azp", "sub"), List.of("scope", "scp"), List.of("roles"), "handrail/"));

    @Test
    void theClientIsWhateverClaimComesFirst() {
        assertThat(usual.client(token(Map.of("sub", "a", "client_id", "b")))).contains("b");
        assertThat(usual.client(token(Map.of("sub", "a", "azp", "c")))).contains("c");
        assertThat(usual.client(token(Map.of("iss", "x")))).isEmpty();
    }

    @Test
    void scopesAreAListOrWords() {
        assertThat(usual.authorities(token(Map.of("scope", "handrail/detox.write openid"))))
                .containsExactly("SCOPE_handrail/detox.write", "SCOPE_openid");
        assertThat(usual.authorities(token(Map.of("scp", List.of("handrail/detox.write")))))
                .containsExactly(usual.scope("detox.write"));
    }

    @Test
    void rolesMayLieWithinAnObject() {
        TokenClaims keycloak = new TokenClaims(new AccessSettings(
                List.of("azp"), List.of("scope"), List.of("realm_access.roles", "https://example/roles"), ""));
        assertThat(keycloak.authorities(token(Map.of(
                        "realm_access",
                        Map.of("roles", List.of("manager")),
                        "https://example/roles",
                        List.of("coordinator")))))
                .containsExactly("ROLE_manager", "ROLE_coordinator");
    }

    @Test
    void whatIsNotSaidGrantsNothing() {
        assertThat(usual.authorities(token(Map.of("sub", "manager", "role", "manager"))))
                .isEmpty();
    }

    private static ClaimAccessor token(Map<String, Object> claims) {
        return () -> claims;
    }
}
