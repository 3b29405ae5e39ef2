package org.handrail.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.Pseudonym;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;

/**
 * Turns identifiers into pseudonyms: a keyed hash (HMAC-SHA-256, cut to 122 bits), as a UUID of version 8. Without the key
 * nobody can tell whose they are, or try.
 */
public final class Pseudonyms {

    /** What stands in the hash for each kind; never to be changed, or every re-post would be a new fact. */
    private static final Map<Class<? extends Pseudonym>, String> KINDS = Map.of(
            FactId.class, "fact",
            PersonAlias.class, "person",
            StayId.class, "stay",
            ReferralId.class, "referral",
            AppointmentId.class, "appointment",
            EnrolmentId.class, "enrolment",
            CheckInId.class, "check-in",
            ConsentId.class, "consent",
            CaseId.class, "case");

    private final Mac prototype;
    private final Mac aliases;
    private final List<Mac> formerAliases;

    /**
     * Pseudonyms under one key.
     *
     * @param key 32 bytes, the same in every service and for ever
     */
    public Pseudonyms(byte[] key) {
        this(key, key, List.of());
    }

    /**
     * Pseudonyms under a key, and aliases of people under one that may change.
     *
     * @param aliasKey 32 bytes, the same in every service
     * @param formerAliasKeys those before it, the oldest first
     */
    public Pseudonyms(byte[] key, byte[] aliasKey, List<byte[]> formerAliasKeys) {
        prototype = mac(key);
        aliases = mac(aliasKey);
        formerAliases = formerAliasKeys.stream().map(Pseudonyms::mac).toList();
    }

    /**
     * The pseudonym of an identifier.
     *
     * @param scope within which the value is unique: a partner's id, or the name of an identifier system; without {@code |}
     */
    public UUID of(Class<? extends Pseudonym> kind, String scope, String value) {
        String named = KINDS.get(kind);
        if (named == null || scope.indexOf('|') >= 0) {
            throw new IllegalArgumentException("No pseudonyms for " + kind + " in " + scope);
        }
        return hashed(kind == PersonAlias.class ? aliases : prototype, named, scope, value);
    }

    /** The aliases of the person whom this identifier names under the former keys, the oldest first. */
    public List<PersonAlias> formerly(String scope, String value) {
        return formerAliases.stream()
                .map(key -> new PersonAlias(hashed(key, "person", scope, value)))
                .toList();
    }

    private static UUID hashed(Mac key, String kind, String scope, String value) {
        ByteBuffer hash = ByteBuffer.wrap(
                fresh(key).doFinal((kind + "|" + scope + "|" + value).getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy each time: the prototype is never used itself, so any number of threads may copy it. */
    private static Mac fresh(Mac prototype) {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
