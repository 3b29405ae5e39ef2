package org.handrail.outreach.config;

import static org.handrail.outreach.config.Roles.COORDINATOR;
import static org.handrail.outreach.config.Roles.MANAGER;
import static org.handrail.outreach.config.Roles.SUPERVISOR;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.web.SecurityFilterChain;

/** The pages: OpenID Connect sign-in, CSRF tokens, and nothing on a page that did not come from here. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final int LAST = 10;

    @Bean
    @Order(LAST)
    SecurityFilterChain pages(HttpSecurity http, SignOut signOut, @Value("${handrail.issuer}") String issuer) {
        return http.authorizeHttpRequests(
                        may -> may.requestMatchers(HttpMethod.GET, "/desk.css", "/icon.svg", "/sign-in-failed")
                                .permitAll()
                                .requestMatchers("/error")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/", "/cases/*")
                                .hasAnyRole(COORDINATOR, SUPERVISOR, MANAGER)
                                .requestMatchers(HttpMethod.POST, "/cases/*/*")
                                .hasAnyRole(COORDINATOR, SUPERVISOR)
                                .anyRequest()
                                .denyAll())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/handrail")
                        .failureUrl("/sign-in-failed")
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(PageSecurity::withRoles)))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                                // a form may end at the sign-in, where the session has run out meanwhile
                                + " frame-ancestors 'none'; form-action 'self' " + issuer)))
                .build();
    }

    /** Checks the issuer too, which Spring leaves out where the endpoints are set instead of discovered. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(@Value("${handrail.issuer}") String issuer) {
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(registration -> new DelegatingOAuth2TokenValidator<>(
                new OidcIdTokenValidator(registration), new JwtIssuerValidator(issuer)));
        return decoders;
    }

    private static Collection<? extends GrantedAuthority> withRoles(
            Collection<? extends GrantedAuthority> authorities) {
        Set<GrantedAuthority> all = new HashSet<>(authorities);
        for (GrantedAuthority each : authorities) {
            if (each instanceof OidcUserAuthority user) {
                all.addAll(Roles.granted(user.getIdToken().getClaim(Roles.CLAIM)));
            }
        }
        return all;
    }
}
