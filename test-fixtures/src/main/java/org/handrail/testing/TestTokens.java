package org.handrail.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * {@code @Import(TestTokens.class)}: a real local issuer, to which the context's resource server is pointed, and the tokens
 * it gives. Inject it and ask for one: {@code tokens.of("clinic-north", "events.write")}. {@code events.write} and {@code
 * events.read} stand for that scope of every intake; a scope of one is spelled out, {@code handrail/detox.write}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    private static final Issuer ISSUER = new Issuer();

    @Bean
    DynamicPropertyRegistrar testTokensIssuer() {
        return properties ->
                properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER.server::address);
    }

    /** The issuer's address, as in the {@code iss} claim. */
    public String issuer() {
        return ISSUER.server.address();
    }

    /** Changes the issuer's signing key, as issuers do; tokens signed before still hold. */
    public void rotateKeys() {
        ISSUER.rotate();
    }

    /** A token of this client with these scopes, divided by blanks, for the audience {@code handrail}, for an hour. */
    public String of(String client, String scope) {
        return of(client, scope, List.of());
    }

    /** A token of this client or user with these scopes and roles. */
    public String of(String client, String scope, List<String> roles) {
        return of(client, scope, roles, "handrail", Instant.now().plus(Duration.ofHours(1)));
    }

    /** A token with everything chosen, to try what must be refused. */
    public String of(String client, String scope, List<String> roles, String audience, Instant expiresAt) {
        String claims = """
                {"iss":"%s","sub":"%s","client_id":"%s","scope":"%s","roles":[%s],"aud":["%s"],"iat":%d,"exp":%d}""".formatted(
                        issuer(),
                        client,
                        client,
                        spelledOut(scope),
                        roles.stream().map(role -> '"' + role + '"').collect(java.util.stream.Collectors.joining(",")),
                        audience,
                        Instant.now().getEpochSecond() - 5,
                        expiresAt.getEpochSecond());
        return ISSUER.signed(claims);
    }

    private static String spelledOut(String scope) {
        return scope.replaceAll(
                "(?<![/.])\\bevents\\.(write|read)\\b",
                "handrail/detox.$1 handrail/placement.$1 handrail/aftercare.$1");
    }

    /** One per JVM, so that cached contexts agree on it. */
    private static final class Issuer {

        private final Map<String, RSAPublicKey> published = new ConcurrentHashMap<>();
        private final KeyServer server = KeyServer.started(() -> published);
        private volatile Signing signing = begun(1);

        private record Signing(String id, PrivateKey key) {}

        /** Signs with a new key from now on; those before it stay published. */
        synchronized void rotate() {
            signing = begun(published.size() + 1);
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

        String signed(String claims) {
            Signing with = signing;
            String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + with.id() + "\"}";
            String signedPart = KeyServer.base64Url(header) + "." + KeyServer.base64Url(claims);
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(with.key());
                signature.update(signedPart.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                return signedPart + "." + KeyServer.base64Url(signature.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
