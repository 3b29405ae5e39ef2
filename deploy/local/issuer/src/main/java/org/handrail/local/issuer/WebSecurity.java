package org.handrail.local.issuer;

import java.time.InstantSource;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What is open: the protocol's own endpoints, the login form, and health and metrics on the management port. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * What a browser asks for by itself begins no session. Asked for while somebody signs in, it would begin one that takes the
     * place of theirs, and the next sign-in would ask for the password again.
     */
    @Bean
    @Order(1)
    SecurityFilterChain icon(HttpSecurity http) {
        return http.securityMatcher("/favicon.ico", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain protocol(HttpSecurity http, Assertions assertions) {
        MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
            server.clientAuthentication(clients ->
                    clients.authenticationProviders(providers -> providers.forEach(each -> {
                        if (each instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
                            byAssertion.setJwtDecoderFactory(assertions);
                        }
                    })));
        });
        return http.addFilterAfter(new MaxAge(InstantSource.system()), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browser))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain login(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
