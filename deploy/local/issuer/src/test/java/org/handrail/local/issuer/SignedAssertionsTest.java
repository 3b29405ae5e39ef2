package org.handrail.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.directory.DirectoryFile;
import org.handrail.directory.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What an assertion must be, and how keys follow one another; time is told. */
class SignedAssertionsTest {

    private static final String TOKENS = "http://localhost:9000/oauth2/token";
    private static final String CLIENT = "west-backend";
    private static final Edition DIRECTORY =
            DirectoryFile.read(new StringReader("""
                    version: 1
                    partners:
                      - id: clinic-west
                        name: West
                        clients: [{id: west-backend, proves itself by: private key}]
                        zone: UTC
                        programs: []
                    """)).at(Instant.EPOCH);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private ECKey key = made();

    @BeforeEach
    void theIssuerHasThePublicKey() throws Exception {
        key = made();
        publish(key);
    }

    @Test
    void bothAlgorithmsOfSmartBackendServicesAreTaken() throws Exception {
        Assertions assertions = assertions();
        accept(assertions, signed(claims(), key));
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        publish(rsa);
        accept(assertions, signed(claims(), rsa, JWSAlgorithm.RS384, new RSASSASigner(rsa)));
        refuse(assertions, signed(claims(), rsa, JWSAlgorithm.RS256, new RSASSASigner(rsa)));
    }

    @Test
    void oneForAnotherIssuerOrAboutSomebodyElseIsRefused() throws Exception {
        Assertions assertions = assertions();
        refuse(assertions, signed(claims().audience("https://elsewhere/token"), key));
        refuse(assertions, signed(claims().subject("somebody"), key));
        refuse(assertions, signed(claims().issuer("somebody"), key));
        refuse(assertions, signed(claims(), made()));
    }

    @Test
    void itHoldsForFiveMinutesAtMost() throws Exception {
        Assertions assertions = assertions();
        accept(assertions, signed(claims().expirationTime(in(Duration.ofMinutes(5))), key));
        refuse(assertions, signed(claims().expirationTime(in(Duration.ofMinutes(6))), key));
        refuse(assertions, signed(claims().expirationTime(in(Duration.ofMinutes(-1))), key));
        refuse(assertions, signed(claims().expirationTime(null), key));
    }

    @Test
    void itIsUsedOnceEvenAcrossARestartUntilItHasRunOut() throws Exception {
        String once = signed(claims().jwtID("once"), key);
        accept(assertions(), once);
        refuse(assertions(), once);
        refuse(assertions(), signed(claims().jwtID(null), key));
        now.set(now.get().plus(Duration.ofMinutes(6)));
        accept(assertions(), signed(claims().jwtID("once"), key));
    }

    @Test
    void aNewKeySignsWhileTheOldOneIsPublishedAsLongAsItsTokensHold() throws Exception {
        Path file = folder.resolve("issuer.jwk");
        SigningKeys keys = signingKeys(file, Duration.ofDays(30));
        JWK first = SigningKeys.newest(published(keys));
        assertThat(published(signingKeys(file, Duration.ofDays(30)))).containsExactly(first);
        now.set(now.get().plus(Duration.ofDays(30)));
        assertThat(published(keys)).hasSize(2).contains(first);
        JWK second = SigningKeys.newest(published(keys));
        assertThat(second).isNotEqualTo(first);
        now.set(now.get().plus(Duration.ofMinutes(65)));
        assertThat(published(keys)).contains(first);
        now.set(now.get().plus(Duration.ofMinutes(10)));
        assertThat(published(keys)).containsExactly(second);
    }

    @Test
    void keysThatFollowOneAnotherFastGoOneByOneAsTheirTokensRunOut() throws Exception {
        SigningKeys keys = signingKeys(folder.resolve("issuer.jwk"), Duration.ofMinutes(20));
        JWK first = SigningKeys.newest(published(keys));
        for (int minutes = 20; minutes <= 80; minutes += 20) {
            now.set(now.get().plus(Duration.ofMinutes(20)));
            assertThat(published(keys)).hasSize(minutes / 20 + 1).contains(first);
        }
        now.set(now.get().plus(Duration.ofMinutes(20)));
        assertThat(published(keys)).hasSize(5).doesNotContain(first);
    }

    private SigningKeys signingKeys(Path file, Duration rotateEvery) throws Exception {
        return new SigningKeys(file, rotateEvery, Duration.ofMinutes(70), now::get);
    }

    private static List<JWK> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    }

    private Assertions assertions() throws Exception {
        return new Assertions(
                DIRECTORY,
                new ClientKeys(folder),
                new UsedAssertions(folder.resolve("used"), now::get),
                List.of("http://localhost:9000", TOKENS),
                now::get);
    }

    private static void accept(Assertions assertions, String assertion) {
        assertThat(assertions.createDecoder(client()).decode(assertion).getSubject())
                .isEqualTo(CLIENT);
    }

    private static void refuse(Assertions assertions, String assertion) {
        assertThatThrownBy(() -> assertions.createDecoder(client()).decode(assertion))
                .isInstanceOf(JwtException.class);
    }

    private static RegisteredClient client() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(TOKENS)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(in(Duration.ofMinutes(4)));
    }

    private Date in(Duration time) {
        return Date.from(now.get().plus(time));
    }

    private void publish(JWK published) throws Exception {
        Files.writeString(folder.resolve(CLIENT + ".jwks.json"), new JWKSet(published.toPublicJWK()).toString());
    }

    private static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) throws Exception {
        return signed(claims, key, JWSAlgorithm.ES384, new ECDSASigner(key));
    }

    private static String signed(JWTClaimsSet.Builder claims, JWK key, JWSAlgorithm algorithm, JWSSigner signer)
            throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }
}
