package org.handrail.directory;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2 client that may post for a partner.
 *
 * @param proof how it proves to the issuer that it is itself
 * @param keys where its public keys are published as a JWK set; null where the issuer holds them, or for a secret
 */
public record Client(String id, Proof proof, @Nullable URI keys) {

    /** How a client proves itself. */
    public enum Proof {
        /** By a secret it shares with the issuer. */
        SECRET,
        /** By an assertion that it signs ({@code private_key_jwt}, SMART Backend Services). */
        PRIVATE_KEY
    }

    /** One that has a secret. */
    public static Client withSecret(String id) {
        return new Client(id, Proof.SECRET, null);
    }
}
