package org.handrail.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class GaveTheirPasswordTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final GaveTheirPassword rule = new GaveTheirPassword(Duration.ofHours(1), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoProvedWhoTheyAreWithinTheHourIsLetIn() {
        assertThat(isRefused(Map.of("auth_time", NOW.minus(Duration.ofMinutes(59)))))
                .isFalse();
    }

    @Test
    void clocksMayDifferByAMinute() {
        assertThat(isRefused(Map.of("auth_time", NOW.minusSeconds(3_650)))).isFalse();
    }

    @Test
    void whoComesByASessionOfTheIssuerThatIsOlderIsNot() {
        assertThat(isRefused(Map.of("auth_time", NOW.minus(Duration.ofMinutes(62)))))
                .isTrue();
    }

    @Test
    void anIssuerThatDoesNotSayIsNotBelieved() {
        assertThat(isRefused(Map.of("sub", "ada"))).isTrue();
    }

    private boolean isRefused(Map<String, Object> claims) {
        Jwt idToken = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
        return rule.validate(idToken).hasErrors();
    }
}
