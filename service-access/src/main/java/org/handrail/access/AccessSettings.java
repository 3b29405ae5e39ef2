package org.handrail.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens of the OpenID provider in use are read. Which provider that is, is said by
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} and {@code .audiences}.
 *
 * @param clientClaims where the client's id stands; the first that is there counts
 * @param scopeClaims where scopes stand, as a list or divided by blanks; all that are there count
 * @param roleClaims where roles stand; all that are there count. A dot leads into an object: {@code realm_access.roles}
 * @param scopePrefix what stands before the name of a service's scope: {@code handrail/} for {@code handrail/detox.write}
 */
@ConfigurationProperties("handrail.access")
public record AccessSettings(
        @DefaultValue({"client_id", "azp", "sub"}) List<String> clientClaims,
        @DefaultValue({"scope", "scp"}) List<String> scopeClaims,
        @DefaultValue("roles") List<String> roleClaims,
        @DefaultValue("handrail/") String scopePrefix) {}
