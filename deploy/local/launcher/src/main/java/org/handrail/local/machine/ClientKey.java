package org.handrail.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The key of a client that signs instead of having a secret: the private half in a file that its owner alone can read, the
 * public half beside it, where the issuer looks.
 *
 * @param folder where the keys of all clients are
 */
public record ClientKey(Path folder, String client) {

    private static final int COORDINATE = 48;
    private static final Duration HOLDS = Duration.ofMinutes(4);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    /** Whether there is one. */
    public boolean isThere() {
        return Files.exists(privateFile());
    }

    /** Makes one where there is none. */
    public void make() {
        if (isThere()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            KeyPair pair = generator.generateKeyPair();
            Files.writeString(folder.resolve(client + ".jwks.json"), jwks((ECPublicKey) pair.getPublic()));
            Files.createFile(
                    privateFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    privateFile(),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A fresh assertion about the client, for this audience, to be used once within four minutes. */
    public String assertion(String audience) {
        String claims = """
                {"iss":"%1$s","sub":"%1$s","aud":"%2$s","jti":"%3$s","exp":%4$d}""".formatted(
                client, audience, UUID.randomUUID(), Instant.now().plus(HOLDS).getEpochSecond());
        String signedPart = url("{\"alg\":\"ES384\",\"typ\":\"JWT\",\"kid\":\"" + client + "\"}") + "." + url(claims);
        try {
            Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
            signature.initSign(read());
            signature.update(signedPart.getBytes(StandardCharsets.US_ASCII));
            return signedPart + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new Refusal("The private key of " + client + " in " + folder + " cannot be used.");
        }
    }

    private PrivateKey read() throws GeneralSecurityException {
        try {
            byte[] encoded = Base64.getDecoder().decode(Files.readString(privateFile()));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path privateFile() {
        return folder.resolve(client + ".private");
    }

    private String jwks(ECPublicKey key) {
        return """
                {"keys":[{"kty":"EC","crv":"P-384","use":"sig","alg":"ES384","kid":"%s","x":"%s","y":"%s"}]}""".formatted(
                        client,
                        coordinate(key.getW().getAffineX()),
                        coordinate(key.getW().getAffineY()));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return URL.encodeToString(fixed);
    }

    private static String url(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
