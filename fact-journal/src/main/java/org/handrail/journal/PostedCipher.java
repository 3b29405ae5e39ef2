package org.handrail.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.events.terms.FactId;
import org.jspecify.annotations.Nullable;

/**
 * Seals what a partner posted, personal identifiers and all, with AES-256-GCM, bound to its fact and its key's id. Sealed
 * bytes: version 2, length of the id, id, 12 bytes nonce, ciphertext with tag; version 1 had no id.
 */
public final class PostedCipher {

    private static final byte WITHOUT_ID = 1;
    private static final byte WITH_ID = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_IDLE = 64;

    /** Finding a cipher and preparing its key took most of the time of sealing; one that failed is not kept. */
    private static final Queue<Cipher> IDLE = new ArrayBlockingQueue<>(MOST_IDLE);

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    /** A cipher that seals with the current key and opens with any. */
    public PostedCipher(SealingKeys keys) {
        this.keys = keys;
    }

    /** Seals the bytes of one fact. */
    public Sealed seal(FactId fact, byte[] posted) {
        return seal(fact.toString(), posted);
    }

    /**
     * Seals bytes so that they open for what they belong to alone.
     *
     * @param owner whose they are, in ASCII: the id of a fact, or of a person
     */
    public Sealed seal(String owner, byte[] posted) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] id = keys.current().getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key(keys.current()), nonce, bound(owner, keys.current()), posted);
        return new Sealed(ByteBuffer.allocate(2 + id.length + NONCE_BYTES + sealed.length)
                .put(WITH_ID)
                .put((byte) id.length)
                .put(id)
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
        return open(fact.toString(), sealed);
    }

    /**
     * Opens what {@link #seal} sealed for this owner.
     *
     * @throws IllegalStateException where the key, the owner or the bytes are not those of then
     */
    public byte[] open(String owner, Sealed sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.bytes());
        byte version = bytes.remaining() <= NONCE_BYTES ? 0 : bytes.get();
        return switch (version) {
            case WITH_ID -> {
                String id = new String(take(bytes, bytes.get()), StandardCharsets.US_ASCII);
                yield open(key(id), bytes, bound(owner, id));
            }
            case WITHOUT_ID -> openWithAny(bytes, owner);
            default -> throw new IllegalStateException("Not sealed by this version");
        };
    }

    private byte[] openWithAny(ByteBuffer bytes, String bound) {
        IllegalStateException last = new IllegalStateException("There is no key");
        for (String id : keys.byId().keySet()) {
            try {
                return open(key(id), bytes.duplicate(), bound);
            } catch (IllegalStateException notThisOne) {
                last = notThisOne;
            }
        }
        throw last;
    }

    private static byte[] open(SecretKeySpec key, ByteBuffer bytes, String bound) {
        byte[] nonce = take(bytes, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, bound, take(bytes, bytes.remaining()));
    }

    private SecretKeySpec key(String id) {
        byte[] key = keys.byId().get(id);
        if (key == null) {
            throw new IllegalStateException("Sealed with the key " + id + ", which is not configured");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static String bound(String owner, String id) {
        return owner + "|" + id;
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalStateException("Sealed bytes that are cut short");
        }
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, String bound, byte[] bytes) {
        try {
            @Nullable Cipher idle = IDLE.poll();
            Cipher cipher = idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.US_ASCII));
            byte[] done = cipher.doFinal(bytes);
            IDLE.offer(cipher);
            return done;
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("What was posted cannot be sealed or opened", refused);
        }
    }
}
