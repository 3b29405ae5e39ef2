package org.handrail.local.issuer;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says beside the standard claims: for whom it is ({@code aud handrail}), which client asked for it, and
 * the roles of the staff.
 */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "handrail";

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        String name = principal == null ? context.getRegisteredClient().getClientId() : principal.getName();
        List<String> roles = Staff.rolesOf(name);
        if (!roles.isEmpty()) {
            context.getClaims().claim("roles", roles);
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            String client = context.getRegisteredClient().getClientId();
            context.getClaims().audience(List.of(AUDIENCE)).claim("client_id", client);
            if (context.getAuthorizedScopes().isEmpty()) {
                // Whoever asks for no scope gets what the client is registered for, as RFC 6749, 3.3 allows.
                context.getClaims().claim("scope", context.getRegisteredClient().getScopes());
            }
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claim("preferred_username", name);
        }
    }
}
