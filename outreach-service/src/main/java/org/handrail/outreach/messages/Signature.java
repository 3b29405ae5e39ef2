package org.handrail.outreach.messages;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures as the Standard Webhooks specification has them: HMAC-SHA-256 over {@code id.timestamp.body}, in the headers
 * {@code webhook-id}, {@code webhook-timestamp} (seconds since 1970) and {@code webhook-signature} ({@code v1,} and Base64).
 */
public final class Signature {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final SecretKeySpec key;

    /** With this secret; its bytes are the key. */
    public Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The value of the signature's header. */
    public String of(String id, Instant at, String body) {
        return of(id, Long.toString(at.getEpochSecond()), body);
    }

    /** Whether one of these signatures, separated by blanks, is ours and no older or newer than five minutes. */
    public boolean holds(
            @Nullable String id, @Nullable String timestamp, @Nullable String signatures, String body, Instant now) {
        if (id == null
                || timestamp == null
                || signatures == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] ours = of(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        boolean holds = false;
        for (String theirs : signatures.split(" ", -1)) {
            holds |= MessageDigest.isEqual(ours, theirs.getBytes(StandardCharsets.UTF_8));
        }
        return holds;
    }

    private String of(String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
