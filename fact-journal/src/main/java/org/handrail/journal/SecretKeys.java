package org.handrail.journal;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keys from the configuration. Without one a service does not start: a made-up key would be worse than none. */
public final class SecretKeys {

    private static final int BYTES = 32;

    private SecretKeys() {}

    /**
     * Reads a key.
     *
     * @param property where it stands, to say so when it does not
     * @param base64 32 bytes in base64
     */
    public static byte[] read(String property, @Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            throw new IllegalStateException(property + " is not set: 32 random bytes in base64");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(property + " is not base64");
        }
        if (key.length != BYTES) {
            throw new IllegalStateException(property + " has " + key.length + " bytes, expected " + BYTES);
        }
        return key;
    }
}
