package org.handrail.insights.config;

import java.time.Duration;
import org.handrail.access.TokenClaims;
import org.handrail.access.signin.SignIn;
import org.handrail.access.signin.SignsIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

/** The pages: OpenID Connect sign-in for managers and supervisors, and nothing on a page that did not come from here. */
@Configuration(proxyBeanMethods = false)
@Import(SignsIn.class)
class PageSecurity {

    private static final int LAST = 10;

    @Bean
    @Order(LAST)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository signIn,
            TokenClaims claims,
            @Value("${handrail.sign-in.lately}") Duration lately,
            @Value("${handrail.issuer}") String issuer) {
        http.authorizeHttpRequests(
                may -> may.requestMatchers(HttpMethod.GET, "/insights.css", "/sign-in-failed", "/livez")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/programs/*")
                        .hasAnyRole("manager", "supervisor")
                        .anyRequest()
                        .denyAll());
        return SignIn.on(http, signIn, claims, lately)
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'; form-action 'self' " + issuer)))
                .build();
    }
}
