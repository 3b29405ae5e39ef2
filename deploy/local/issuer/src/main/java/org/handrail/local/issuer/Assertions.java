package org.handrail.local.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Client;
import org.handrail.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Assertions by which a client proves itself ({@code private_key_jwt}), as SMART Backend Services have them: signed with RS384
 * or ES384, by the client about itself, for this issuer, for five minutes at most, and each for one use.
 */
final class Assertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 255;

    /** What the clocks of client and issuer may differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Directory directory;
    private final ClientKeys keys;
    private final UsedAssertions used;
    private final List<String> audiences;
    private final InstantSource clock;

    /**
     * For one issuer.
     *
     * @param audiences by which it is known: its own address, and that of its token endpoint
     */
    Assertions(Directory directory, ClientKeys keys, UsedAssertions used, List<String> audiences, InstantSource clock) {
        this.directory = directory;
        this.keys = keys;
        this.used = used;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        Client client = directory
                .partnerOfClient(registered.getClientId())
                .flatMap(partner -> partner.clients().stream()
                        .filter(each -> each.id().equals(registered.getClientId()))
                        .findFirst())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.of(client)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(assertion -> validated(assertion, client.id()));
        return decoder;
    }

    private OAuth2TokenValidatorResult validated(Jwt assertion, String client) {
        String wrong = wrong(assertion, client);
        return wrong == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, wrong, null));
    }

    /** What is wrong with it; only one that is otherwise right is used up. */
    private @Nullable String wrong(Jwt assertion, String client) {
        Instant now = clock.instant();
        Instant expires = assertion.getExpiresAt();
        Instant notBefore = assertion.getNotBefore();
        String id = assertion.getId();
        if (!client.equals(assertion.getClaimAsString("iss")) || !client.equals(assertion.getSubject())) {
            return "iss and sub must both be the client's id";
        }
        List<String> audience = assertion.getAudience();
        if (audience == null || audience.stream().noneMatch(audiences::contains)) {
            return "aud must be the token endpoint";
        }
        if (expires == null || !expires.plus(SKEW).isAfter(now)) {
            return "exp is missing or past";
        }
        if (expires.isAfter(now.plus(LONGEST).plus(SKEW))) {
            return "exp must be at most five minutes ahead";
        }
        if (notBefore != null && notBefore.isAfter(now.plus(SKEW))) {
            return "nbf is ahead";
        }
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return "jti must name the assertion, in at most 255 characters";
        }
        return used.use(client, id, expires.plus(SKEW)) ? null : "this assertion was used before";
    }
}
