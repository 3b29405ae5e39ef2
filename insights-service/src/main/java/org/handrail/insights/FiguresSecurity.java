package org.handrail.insights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Figures are for managers and supervisors; nothing else is open but liveness. */
@Configuration(proxyBeanMethods = false)
class FiguresSecurity {

    private final JsonMapper json;

    FiguresSecurity(JsonMapper json) {
        this.json = json;
    }

    /** Health and metrics are on the management port alone, which is not open to the outside. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(may -> may.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain figures(HttpSecurity http) {
        return http.authorizeHttpRequests(may -> may.requestMatchers(HttpMethod.GET, "/v1/figures")
                        .hasAnyRole("manager", "supervisor")
                        .requestMatchers(HttpMethod.GET, "/livez")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, why) -> unauthenticated(response))
                        .accessDeniedHandler((request, response, why) -> forbidden(response)))
                .csrf(AbstractHttpConfigurer::disable) // no cookie opens this door
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, "no-valid-token", "Send a valid token as Authorization: Bearer.");
    }

    private void forbidden(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "role-needed",
                "Figures are for managers and supervisors: ask for the role.");
    }

    private void write(HttpServletResponse response, HttpStatus status, String kind, String next) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:handrail:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("next", next);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
