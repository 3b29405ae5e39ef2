package org.handrail.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An issuer for tests: keys of its own, tokens signed with them, and an address where it says so once it is started. */
final class TestIssuer {

    private final Map<String, RSAPublicKey> published = new ConcurrentHashMap<>();
    private final int port;
    private volatile Signing signing = begun(1);

    private TestIssuer(int port) {
        this.port = port;
    }

    private record Signing(String id, PrivateKey key) {}

    /** One that answers. */
    static TestIssuer started() {
        TestIssuer issuer = away();
        issuer.start();
        return issuer;
    }

    /** One that signs already, and that nobody can reach. */
    static TestIssuer away() {
        return new TestIssuer(FreePort.find());
    }

    /** Answers from now on. */
    void start() {
        KeyServer.start(port, () -> published);
    }

    /** As in the {@code iss} claim. */
    String address() {
        return KeyServer.address(port);
    }

    /** Signs with a new key from now on; those before it stay published. */
    synchronized void rotate() {
        signing = begun(published.size() + 1);
    }

    String token(String client, String scope, List<String> roles, String audience, Instant expiresAt) {
        return signed("""
                {"iss":"%s","sub":"%s","client_id":"%s","scope":"%s","roles":[%s],"aud":["%s"],"iat":%d,"exp":%d}""".formatted(
                        address(),
                        client,
                        client,
                        spelledOut(scope),
                        roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(",")),
                        audience,
                        Instant.now().getEpochSecond() - 5,
                        expiresAt.getEpochSecond()));
    }

    private static String spelledOut(String scope) {
        return scope.replaceAll(
                "(?<![/.])\\bevents\\.(write|read)\\b",
                "handrail/detox.$1 handrail/placement.$1 handrail/aftercare.$1");
    }

    private Signing begun(int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            published.put("test-" + number, (RSAPublicKey) pair.getPublic());
            return new Signing("test-" + number, pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(String claims) {
        Signing with = signing;
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + with.id() + "\"}";
        String signedPart = KeyServer.base64Url(header) + "." + KeyServer.base64Url(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(with.key());
            signature.update(signedPart.getBytes(StandardCharsets.US_ASCII));
            return signedPart + "." + KeyServer.base64Url(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
