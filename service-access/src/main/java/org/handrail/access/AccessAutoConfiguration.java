package org.handrail.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a service decides who may ask for what: it asks the service's {@link Access}. */
@AutoConfiguration(
        before = {OAuth2ResourceServerWebSecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@EnableConfigurationProperties(AccessSettings.class)
public class AccessAutoConfiguration {

    private static final String BEARER = "Bearer ";
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    @Bean
    TokenClaims tokenClaims(AccessSettings settings) {
        return new TokenClaims(settings);
    }

    /** A request is observed as a whole; a span and a timer for each filter cost a tenth of a post and tell nobody anything. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Health and metrics are open on the management port, which is not public. Should somebody put them on the port that
     * serves, they are denied there.
     */
    @Bean
    @Order(FIRST)
    SecurityFilterChain management(HttpSecurity http, Environment environment) {
        boolean apart = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()).authorizeHttpRequests(may -> {
                    if (apart) {
                        may.anyRequest().permitAll();
                    } else {
                        may.anyRequest().denyAll();
                    }
                }))
                .build();
    }

    @Bean
    @Order(SECOND)
    SecurityFilterChain api(
            HttpSecurity http,
            Access access,
            TokenClaims claims,
            ObjectProvider<CallerAuthorities> more,
            JwtDecoder decoder,
            JsonMapper json) {
        Refusals refusals = new Refusals(json, access.refusal());
        RememberedTokens tokens = new RememberedTokens(token -> decoded(decoder, token), InstantSource.system());
        List<CallerAuthorities> known = more.orderedStream().toList();
        JwtAuthenticationConverter authorities = new JwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(token -> granted(token, claims, known));
        return stateless(http.securityMatcher(access.within())
                        .authorizeHttpRequests(may -> grant(may, access))
                        .oauth2ResourceServer(
                                server -> server.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(authorities))
                                        .bearerTokenResolver(AccessAutoConfiguration::bearerToken)
                                        .authenticationEntryPoint(refusals::unauthenticated)
                                        .accessDeniedHandler(refusals::denied)
                                        .withObjectPostProcessor(answering(refusals)))
                        .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals::unauthenticated)
                                .accessDeniedHandler(refusals::denied)))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie opens this door
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void grant(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
            Access access) {
        may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        for (Grant grant : access.grants()) {
            var requests = may.requestMatchers(grant.method(), grant.path());
            if (grant.isOpen()) {
                requests.permitAll();
            } else {
                requests.access(deciding(grant));
            }
        }
        may.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> deciding(Grant grant) {
        return (caller, request) -> {
            var authentication = caller.get();
            return new AuthorizationDecision(authentication != null
                    && grant.holdsFor(authentication.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .collect(Collectors.toSet())));
        };
    }

    private static Collection<GrantedAuthority> granted(Jwt token, TokenClaims claims, List<CallerAuthorities> more) {
        Stream<String> known = more.stream().flatMap(each -> each.of(token).stream());
        return Stream.concat(claims.authorities(token), known)
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first token asks the issuer for its keys; where it is away, that is no fault of the token. */
    private static Jwt decoded(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException away) {
            throw new JwtException("the issuer does not answer", away);
        }
    }

    /** Only the header, and its spelling left to the decoder: matching every letter of every token cost a tenth of a post. */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** By itself the filter lets the failure of an issuer that is away through as an error of ours. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(refusals::unauthenticated);
                return filter;
            }
        };
    }
}
