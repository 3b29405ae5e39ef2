package org.handrail.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final RememberedTokens tokens = new RememberedTokens(this::check, now::get);

    @Test
    void aTokenIsCheckedOnceAMinute() {
        tokens.decode("a");
        tokens.decode("a");
        assertThat(checks).hasValue(1);
        now.set(NOON.plus(Duration.ofSeconds(61)));
        tokens.decode("a");
        assertThat(checks).hasValue(2);
    }

    @Test
    void eachTokenIsCheckedForItself() {
        tokens.decode("a");
        tokens.decode("b");
        assertThat(checks).hasValue(2);
    }

    @Test
    void oneThatHasRunOutIsCheckedAgainAndRefusedThere() {
        now.set(NOON.plus(Duration.ofSeconds(100)));
        tokens.decode("a");
        now.set(NOON.plus(Duration.ofSeconds(121)));
        tokens.decode("a");
        assertThat(checks).hasValue(2);
    }

    private Jwt check(String token) {
        checks.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("clinic-north")
                .expiresAt(NOON.plus(Duration.ofMinutes(2)))
                .build();
    }
}
