package org.handrail.outreach.texts;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The one door without a token: what comes in by it is signed, and {@link AnswersController} looks at the signature. */
@Configuration(proxyBeanMethods = false)
class TextAccess {

    static final String PATH = "/inbound/texts";

    private static final int BEFORE_THE_PAGES = 5;

    @Bean
    @Order(BEFORE_THE_PAGES)
    SecurityFilterChain inbound(HttpSecurity http) {
        return http.securityMatcher(PATH)
                .authorizeHttpRequests(may -> may.requestMatchers(HttpMethod.POST, PATH)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    TextWords textWords(TextSettings settings) {
        return new TextWords(settings.words(), settings.call(), settings.language());
    }

    /** Until somebody knows numbers, nobody has one. */
    @Bean
    @ConditionalOnMissingBean
    PhoneBook nobodysNumber() {
        return person -> Optional.empty();
    }
}
