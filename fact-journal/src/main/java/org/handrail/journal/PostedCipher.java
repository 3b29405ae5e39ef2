package org.handrail.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.events.terms.FactId;

/**
 * Seals what a partner posted, personal identifiers and all, with AES-256-GCM, bound to its fact. Sealed bytes: version 1,
 * 12 bytes nonce, ciphertext with tag.
 */
public final class PostedCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A cipher under one key.
     *
     * @param key 32 bytes
     */
    public PostedCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Seals the bytes of one fact. */
    public Sealed seal(FactId fact, byte[] posted) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, fact, posted);
        return new Sealed(ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /**
     * Opens what {@link #seal} sealed for this fact.
     *
     * @throws IllegalStateException where the key, the fact or the bytes are not those of then
     */
    public byte[] open(FactId fact, Sealed sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.bytes());
        if (bytes.remaining() <= NONCE_BYTES || bytes.get() != VERSION) {
            throw new IllegalStateException("Not sealed by this version");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        return crypt(Cipher.DECRYPT_MODE, nonce, fact, ciphertext);
    }

    private byte[] crypt(int mode, byte[] nonce, FactId fact, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(fact.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("What was posted cannot be sealed or opened", refused);
        }
    }
}
