package org.handrail.local.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens are signed with the newest key. */
@Configuration(proxyBeanMethods = false)
class Signing {

    @Bean
    SigningKeys signingKeys(IssuerSettings settings) throws IOException, ParseException {
        return new SigningKeys(
                settings.key(),
                settings.rotateEvery(),
                settings.tokenLifetime().plus(settings.margin()),
                InstantSource.system());
    }

    @Bean
    JwtEncoder signingWithTheNewest(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(SigningKeys::newest);
        return encoder;
    }
}
