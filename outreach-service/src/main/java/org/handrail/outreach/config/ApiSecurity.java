package org.handrail.outreach.config;

import static org.handrail.outreach.config.Roles.COORDINATOR;
import static org.handrail.outreach.config.Roles.MANAGER;
import static org.handrail.outreach.config.Roles.SUPERVISOR;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** The API: bearer tokens with a role of the staff. A partner's token has none, so it gets nothing. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    /** Health and metrics are on the management port alone, which is not open to the outside. */
    @Bean
    @Order(FIRST)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(may -> may.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(SECOND)
    SecurityFilterChain api(HttpSecurity http, Problems problems, JwtDecoder decoder) {
        JwtAuthenticationConverter roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(token -> Roles.granted(token.getClaim(Roles.CLAIM)));
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(may -> may.requestMatchers(HttpMethod.GET, "/v1/cases", "/v1/cases/*")
                        .hasAnyRole(COORDINATOR, SUPERVISOR, MANAGER)
                        .requestMatchers(HttpMethod.POST, "/v1/cases/*/*")
                        .hasAnyRole(COORDINATOR, SUPERVISOR)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.decoder(token -> decoded(decoder, token)).jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::forbidden)
                        .withObjectPostProcessor(answering(problems)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::forbidden))
                .csrf(AbstractHttpConfigurer::disable) // no cookie opens this door
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The first token asks the issuer for its keys; where it is away, that is no fault of the token. */
    private static Jwt decoded(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException away) {
            throw new JwtException("the issuer does not answer", away);
        }
    }

    /** A token that cannot be checked because the issuer is away is not the caller's fault: 503, and neither 401 nor 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Problems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler((request, response, why) -> {
                    if (why instanceof AuthenticationServiceException) {
                        problems.issuerAway(response);
                    } else {
                        problems.unauthenticated(request, response, why);
                    }
                });
                return filter;
            }
        };
    }
}
