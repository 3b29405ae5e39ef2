package org.handrail.outreach.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.SealingKeys;

/**
 * The keys of what is known of people: details are sealed under the current one, terms are hashed under one that is drawn from
 * it. Former keys still open, and find, until all is sealed anew.
 */
final class PeopleKeys {

    private static final String HASH = "HmacSHA256";

    private final String current;
    private final PostedCipher cipher;
    private final Map<String, SecretKeySpec> searchKeys = new LinkedHashMap<>();

    PeopleKeys(SealingKeys keys) {
        current = keys.current();
        cipher = new PostedCipher(keys);
        keys.byId()
                .forEach((id, key) -> searchKeys.put(
                        id, new SecretKeySpec(hashed(new SecretKeySpec(key, HASH), "people are found by"), HASH)));
    }

    /** The id of the key that seals from now on. */
    String current() {
        return current;
    }

    PostedCipher cipher() {
        return cipher;
    }

    /** Under which a term is kept. */
    UUID kept(String term) {
        SecretKeySpec key = searchKeys.get(current);
        if (key == null) {
            throw new IllegalStateException("the current key is among all");
        }
        return hash(key, term);
    }

    /** Under which a term may have been kept. */
    List<UUID> asked(String term) {
        return searchKeys.values().stream().map(key -> hash(key, term)).toList();
    }

    private static UUID hash(SecretKeySpec key, String term) {
        ByteBuffer bytes = ByteBuffer.wrap(hashed(key, term));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] hashed(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
