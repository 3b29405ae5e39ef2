package org.handrail.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token's signature once a minute instead of once a post: a clinic posts with the same token for as long as it
 * lasts, and checking it is the dearest part of a post. A token that has run out is never remembered as good.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Map<String, Remembered> tokens = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    private record Remembered(Jwt token, Instant until) {}

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Remembered remembered = tokens.get(token);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.token();
        }
        Jwt decoded = decoder.decode(token);
        if (tokens.size() >= MOST) {
            tokens.clear();
        }
        tokens.put(token, new Remembered(decoded, until(decoded, now)));
        return decoded;
    }

    private static Instant until(Jwt token, Instant now) {
        Instant checkAgain = now.plus(REMEMBERED);
        Instant expires = token.getExpiresAt();
        return expires != null && expires.isBefore(checkAgain) ? expires : checkAgain;
    }
}
