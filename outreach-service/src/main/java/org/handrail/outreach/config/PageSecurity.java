package org.handrail.outreach.config;

import static org.handrail.outreach.config.Roles.COORDINATOR;
import static org.handrail.outreach.config.Roles.MANAGER;
import static org.handrail.outreach.config.Roles.SUPERVISOR;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.handrail.access.TokenClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;

/** The pages: OpenID Connect sign-in, CSRF tokens, and nothing on a page that did not come from here. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final int LAST = 10;
    private static final String REGISTRATION = "handrail";

    @Bean
    @Order(LAST)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository signIn,
            TokenClaims claims,
            @Value("${handrail.issuer}") String issuer) {
        return http.authorizeHttpRequests(may -> may.requestMatchers(
                                HttpMethod.GET, "/*.css", "/*.js", "/*.svg", "/webjars/**", "/sign-in-failed", "/livez")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/cases", "/cases/*", "/live")
                        .hasAnyRole(COORDINATOR, SUPERVISOR, MANAGER)
                        .requestMatchers(HttpMethod.GET, "/outbox")
                        .hasRole(SUPERVISOR)
                        .requestMatchers(HttpMethod.GET, "/audit", "/audit/export")
                        .hasRole(SUPERVISOR)
                        // whose people, is Sight's to say
                        .requestMatchers(
                                "/people", "/people/*", "/people/*/*", "/people/*/consents/*/revoke", "/cases/*/glass")
                        .hasAnyRole(COORDINATOR, SUPERVISOR)
                        .requestMatchers(HttpMethod.GET, "/leaving", "/team", "/call-sheet")
                        .hasAnyRole(COORDINATOR, SUPERVISOR)
                        .requestMatchers(HttpMethod.POST, "/cases/*/*")
                        .hasAnyRole(COORDINATOR, SUPERVISOR)
                        .requestMatchers(HttpMethod.POST, "/team/*")
                        .hasRole(SUPERVISOR)
                        .anyRequest()
                        .denyAll())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + REGISTRATION)
                        .failureUrl("/sign-in-failed")
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(granted -> withRoles(granted, claims))))
                .logout(logout -> logout.logoutSuccessHandler(everywhere(signIn)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
                                + " base-uri 'none';"
                                // a form may end at the sign-in, where the session has run out meanwhile
                                + " frame-ancestors 'none'; form-action 'self' " + issuer)))
                .build();
    }

    /** The endpoints are set, not discovered: the desk starts while the issuer is away. */
    @Bean
    ClientRegistrationRepository signIn(
            @Value("${handrail.issuer}") String issuer,
            @Value("${spring.security.oauth2.client.registration.handrail.client-id:outreach-desk}") String client,
            @Value("${spring.security.oauth2.client.registration.handrail.client-secret:}") String secret) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(client)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(issuer + "/oauth2/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/connect/logout"))
                .build());
    }

    /** Signs out at the issuer too: on a shared machine the next one must not be signed in as the last. */
    private static OidcClientInitiatedLogoutSuccessHandler everywhere(ClientRegistrationRepository signIn) {
        OidcClientInitiatedLogoutSuccessHandler everywhere = new OidcClientInitiatedLogoutSuccessHandler(signIn);
        everywhere.setPostLogoutRedirectUri("{baseUrl}/");
        return everywhere;
    }

    private static Collection<? extends GrantedAuthority> withRoles(
            Collection<? extends GrantedAuthority> authorities, TokenClaims claims) {
        Set<GrantedAuthority> all = new HashSet<>(authorities);
        for (GrantedAuthority each : authorities) {
            if (each instanceof OidcUserAuthority user) {
                claims.roles(user.getIdToken()).map(SimpleGrantedAuthority::new).forEach(all::add);
            }
        }
        return all;
    }
}
