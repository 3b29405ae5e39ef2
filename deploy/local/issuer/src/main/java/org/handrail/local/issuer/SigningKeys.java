package org.handrail.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are signed with. The newest signs; those before it are published until the last token they signed has
 * run out, so that nobody's token fails because of the change. They are kept in a file, so that tokens outlive a restart.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;

    private final Path file;
    private final Duration rotateEvery;
    private final Duration published;
    private final InstantSource clock;
    private List<JWK> keys;

    /**
     * The keys of this file.
     *
     * @param published for how long a key that signs no more is published all the same
     */
    SigningKeys(Path file, Duration rotateEvery, Duration published, InstantSource clock)
            throws IOException, ParseException {
        this.file = file;
        this.rotateEvery = rotateEvery;
        this.published = published;
        this.clock = clock;
        this.keys = Files.exists(file) ? read(file) : List.of();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(current()));
    }

    /** Of several, the one that signs. */
    static JWK newest(List<JWK> keys) {
        return keys.stream().max(Comparator.comparing(SigningKeys::since)).orElseThrow();
    }

    private synchronized List<JWK> current() {
        Instant now = clock.instant();
        List<JWK> wanted = new ArrayList<>(keys);
        wanted.sort(Comparator.comparing(SigningKeys::since));
        if (wanted.isEmpty() || !since(wanted.getLast()).plus(rotateEvery).isAfter(now)) {
            wanted.add(made(now));
        }
        while (wanted.size() > 1 && since(wanted.get(1)).plus(published).isBefore(now)) {
            wanted.removeFirst(); // the one after it has signed for so long
        }
        if (!wanted.equals(keys)) {
            keep(new JWKSet(wanted));
            keys = List.copyOf(wanted);
        }
        return keys;
    }

    /** A key of a time before keys said how old they are counts as old. */
    private static Instant since(JWK key) {
        Date issued = key.getIssueTime();
        return issued == null ? Instant.EPOCH : issued.toInstant();
    }

    private static JWK made(Instant now) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .issueTime(Date.from(now.truncatedTo(ChronoUnit.SECONDS)))
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<JWK> read(Path file) throws IOException, ParseException {
        String text = Files.readString(file);
        return text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
    }

    /** Written aside and moved into place: one that is killed half-way leaves no half key. */
    private void keep(JWKSet set) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, set.toString(false));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }
}
