package org.handrail.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether somebody proved lately who they are (OpenID Connect Core 1.0, 3.1.3.7, 13: who asks with {@code max_age} looks at
 * {@code auth_time}). The clocks may differ by a minute, as Spring Security allows elsewhere.
 *
 * @param lately at most so long ago
 */
record GaveTheirPassword(Duration lately, Clock clock) implements OAuth2TokenValidator<Jwt> {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt idToken) {
        Instant at = idToken.getClaimAsInstant(IdTokenClaimNames.AUTH_TIME);
        if (at == null) {
            return refused(
                    "The issuer does not say when the password was given (auth_time), though max_age was asked for.");
        }
        return at.plus(lately).plus(CLOCKS_DIFFER).isBefore(clock.instant())
                ? refused("The password was given at " + at + ", which is too long ago.")
                : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
