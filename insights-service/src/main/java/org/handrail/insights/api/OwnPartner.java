package org.handrail.insights.api;

import java.util.Optional;
import org.handrail.access.Authorities;
import org.handrail.access.TokenClaims;
import org.handrail.directory.LiveDirectory;
import org.handrail.insights.figures.RefusedQuestion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whose figures a caller may see: staff everybody's, a clinic's client those of the programs of its partner. */
@Component
class OwnPartner {

    private final ObjectProvider<LiveDirectory> directory;
    private final TokenClaims claims;

    OwnPartner(ObjectProvider<LiveDirectory> directory, TokenClaims claims) {
        this.directory = directory;
        this.claims = claims;
    }

    /**
     * The partner to whom figures are confined; nothing where they are not.
     *
     * @throws RefusedQuestion where a client belongs to no partner
     */
    Optional<String> of(Authentication caller) {
        boolean staff = caller.getAuthorities().stream()
                .anyMatch(each -> Authorities.role("manager").equals(each.getAuthority())
                        || Authorities.role("supervisor").equals(each.getAuthority()));
        if (staff) {
            return Optional.empty();
        }
        LiveDirectory known = directory.getIfAvailable();
        return Optional.of(token(caller)
                .flatMap(claims::client)
                .flatMap(client -> known == null ? Optional.empty() : known.partnerOfClient(client))
                .map(partner -> partner.id().value())
                .orElseThrow(() -> new RefusedQuestion(
                        "The directory knows no partner for this client.", "Ask whoever keeps the directory.")));
    }

    /** Whoever is known otherwise than by a token is no clinic. */
    private static Optional<Jwt> token(Authentication caller) {
        return caller instanceof JwtAuthenticationToken token ? Optional.of(token.getToken()) : Optional.empty();
    }
}
