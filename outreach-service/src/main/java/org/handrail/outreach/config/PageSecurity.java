package org.handrail.outreach.config;

import static org.handrail.outreach.config.Roles.COORDINATOR;
import static org.handrail.outreach.config.Roles.MANAGER;
import static org.handrail.outreach.config.Roles.SUPERVISOR;

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
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The pages: OpenID Connect sign-in, CSRF tokens, and nothing on a page that did not come from here. */
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
            Attention attention,
            DeskSettings settings,
            @Value("${handrail.issuer}") String issuer) {
        PageDoor door = new PageDoor();
        http.addFilterBefore(new IdleSessions(attention), SecurityContextHolderFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(door).accessDeniedHandler(door))
                .requestCache(cache -> cache.requestCache(PageDoor.remembered()));
        http.authorizeHttpRequests(may -> may.requestMatchers(
                        HttpMethod.GET,
                        "/*.css",
                        "/*.js",
                        "/*.svg",
                        "/webjars/**",
                        "/sign-in-failed",
                        "/signed-out",
                        "/livez")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/", "/cases", "/cases/*", "/live", "/kept")
                .hasAnyRole(COORDINATOR, SUPERVISOR, MANAGER)
                .requestMatchers("/here", "/kept/*/drop")
                .hasAnyRole(COORDINATOR, SUPERVISOR, MANAGER)
                .requestMatchers(HttpMethod.GET, "/outbox")
                .hasRole(SUPERVISOR)
                .requestMatchers(HttpMethod.GET, "/audit", "/audit/export")
                .hasRole(SUPERVISOR)
                // whose people, is Sight's to say
                .requestMatchers("/people", "/people/*", "/people/*/*", "/people/*/consents/*/revoke", "/cases/*/glass")
                .hasAnyRole(COORDINATOR, SUPERVISOR)
                .requestMatchers(HttpMethod.GET, "/leaving", "/team", "/call-sheet")
                .hasAnyRole(COORDINATOR, SUPERVISOR)
                .requestMatchers(HttpMethod.POST, "/cases/*/*")
                .hasAnyRole(COORDINATOR, SUPERVISOR)
                .requestMatchers(HttpMethod.POST, "/team/*", "/team/absences/*/end")
                .hasRole(SUPERVISOR)
                .anyRequest()
                .denyAll());
        return SignIn.on(http, signIn, claims, settings.idleAfter())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
                                + " base-uri 'none';"
                                // a form may end at the sign-in, where the session has run out meanwhile
                                + " frame-ancestors 'none'; form-action 'self' " + issuer)))
                .build();
    }
}
