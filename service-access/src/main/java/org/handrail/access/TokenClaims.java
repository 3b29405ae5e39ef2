package org.handrail.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** What a token says of who holds it, wherever its provider writes that. */
public final class TokenClaims {

    private final AccessSettings settings;

    public TokenClaims(AccessSettings settings) {
        this.settings = settings;
    }

    /** The client that asked for the token; nothing where no claim names one. */
    public Optional<String> client(ClaimAccessor token) {
        return settings.clientClaims().stream()
                .flatMap(claim -> texts(token, claim))
                .findFirst();
    }

    /** The authority of a service's own scope, {@code detox.write}. */
    public String scope(String name) {
        return Authorities.scope(settings.scopePrefix() + name);
    }

    /** The authorities that scopes and roles give. */
    Stream<String> authorities(ClaimAccessor token) {
        return Stream.concat(all(token, settings.scopeClaims(), Authorities::scope), roles(token));
    }

    /** The authorities of the roles alone: of a person who signed in. */
    public Stream<String> roles(ClaimAccessor token) {
        return all(token, settings.roleClaims(), Authorities::role);
    }

    private static Stream<String> all(ClaimAccessor token, List<String> claims, Function<String, String> spelled) {
        return claims.stream().flatMap(claim -> texts(token, claim)).map(spelled);
    }

    private static Stream<String> texts(ClaimAccessor token, String claim) {
        return switch (value(token, claim)) {
            case null -> Stream.of();
            case Collection<?> several ->
                several.stream().filter(Objects::nonNull).map(String::valueOf);
            case String text -> Arrays.stream(text.split(" ", -1)).filter(word -> !word.isBlank());
            case Object other -> Stream.of(String.valueOf(other));
        };
    }

    private static @Nullable Object value(ClaimAccessor token, String claim) {
        Object whole = token.getClaims().get(claim);
        int dot = claim.indexOf('.');
        return whole == null && dot > 0 && token.getClaims().get(claim.substring(0, dot)) instanceof Map<?, ?> object
                ? object.get(claim.substring(dot + 1))
                : whole;
    }
}
