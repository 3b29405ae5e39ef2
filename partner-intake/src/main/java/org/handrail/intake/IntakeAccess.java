package org.handrail.intake;

import java.util.List;
import java.util.Set;
import org.handrail.access.Access;
import org.handrail.access.Authorities;
import org.handrail.access.CallerAuthorities;
import org.handrail.access.Grant;
import org.handrail.access.TokenClaims;
import org.handrail.directory.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may ask an intake for what: clients of the directory's partners with a scope of this service. Which partner's things
 * they see is decided by {@link PostingPartner}, from the same token. A new {@code GET} under {@code /v1} is for readers.
 */
@Configuration(proxyBeanMethods = false)
class IntakeAccess {

    private static final String PARTNER = "PARTNER";

    @Bean
    Access access(TokenClaims claims, IntakeProperties settings) {
        Set<String> writer = Set.of(PARTNER, claims.scope(settings.takesPhase() + ".write"));
        Set<String> reader = Set.of(PARTNER, claims.scope(settings.takesPhase() + ".read"));
        Set<String> supervisor = Set.of(Authorities.role("supervisor"));
        Set<String> manager = Set.of(Authorities.role("manager"));
        return new Access(
                "/**",
                "This is for clients of a partner that the directory names, with a scope of this service.",
                List.of(
                        Grant.open(HttpMethod.GET, "/livez"),
                        Grant.open(HttpMethod.GET, "/v1/schemas/**"),
                        Grant.to(HttpMethod.POST, "/v1/events", List.of(writer)),
                        Grant.to(HttpMethod.POST, "/v1/validate", List.of(writer)),
                        Grant.to(HttpMethod.POST, "/v1/pseudonyms", List.of(writer, reader)),
                        Grant.to(HttpMethod.GET, "/v1/events/*", List.of(writer, reader)),
                        Grant.to(HttpMethod.GET, "/v1/uploads/**", List.of(writer, reader)),
                        Grant.to(HttpMethod.GET, "/v1/flags", List.of(writer, reader)),
                        Grant.to(HttpMethod.GET, "/v1/directory", List.of(writer, reader, supervisor, manager)),
                        Grant.to(HttpMethod.GET, "/v1/**", List.of(reader))));
    }

    @Bean
    CallerAuthorities partnersClients(TokenClaims claims, Directory directory) {
        return token ->
                claims.client(token).flatMap(directory::partnerOfClient).isPresent() ? List.of(PARTNER) : List.of();
    }
}
