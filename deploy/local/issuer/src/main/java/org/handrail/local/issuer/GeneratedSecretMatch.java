package org.handrail.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares generated secrets in constant time. They are random and long, so a slow hash would protect nothing and cost
 * every token request a tenth of a second; the file they stand in is readable by its owner alone.
 */
@Component
class GeneratedSecretMatch implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
        return given != null
                && kept != null
                && MessageDigest.isEqual(
                        given.toString().getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }
}
