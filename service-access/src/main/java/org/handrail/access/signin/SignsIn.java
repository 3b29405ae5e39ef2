package org.handrail.access.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** What a service with pages imports: as which client it asks the issuer who somebody is, and what it takes for an answer. */
@Configuration(proxyBeanMethods = false)
public class SignsIn {

    @Bean
    ClientRegistrationRepository signIn(
            @Value("${handrail.issuer}") String issuer,
            @Value("${spring.security.oauth2.client.registration.handrail.client-id:${handrail.sign-in.client}}")
                    String client,
            @Value("${spring.security.oauth2.client.registration.handrail.client-secret:none}") String secret) {
        return SignIn.at(issuer, client, secret);
    }

    /** What stands in a session is sealed where a service has a seal. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sealed(ObjectProvider<Seal> seal) {
        Seal used = seal.getIfAvailable(() -> Seal.NONE);
        return repository -> repository.setConversionService(WrittenSessions.under(used));
    }

    /** Two requests of one session at once, at two instances perhaps, do not trip over each other. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> insertsOrUpdates() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** An issuer that did not ask for the password again, though it was to, is not believed. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(@Value("${handrail.sign-in.lately}") Duration lately) {
        OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
        factory.setJwtValidatorFactory(registration -> new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new OidcIdTokenValidator(registration),
                new GaveTheirPassword(lately, Clock.systemUTC())));
        return factory;
    }
}
