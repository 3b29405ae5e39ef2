package org.handrail.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as a process: it fetches clients' keys over HTTPS, and changes its own every four seconds. */
class KeysOverTheWireTest {

    @TempDir
    static Path folder;

    private static KeyPage west;
    private static KeyPage unvouched;
    private static IssuerProcess issuer;

    @BeforeAll
    static void start() throws Exception {
        west = KeyPage.in(folder, "west");
        unvouched = KeyPage.in(folder, "unvouched");
        Path directory =
                Files.writeString(folder.resolve("directory.yaml"), """
                version: 2026-01-01
                partners:
                  - id: clinic-west
                    name: West
                    clients:
                      - {id: west-backend, proves itself by: private key, keys: "%s"}
                      - {id: unvouched-backend, proves itself by: private key, keys: "%s"}
                    zone: UTC
                    programs: []
                """.formatted(west.address(), unvouched.address()));
        Path secrets = Files.writeString(folder.resolve("clients.properties"), IssuerTest.SECRETS);
        issuer = IssuerProcess.started(
                folder,
                List.of(
                        "-Djavax.net.ssl.trustStore=" + west.trusted(folder),
                        "-Djavax.net.ssl.trustStorePassword=" + KeyPage.PASSWORD),
                "--handrail.directory=" + directory,
                "--handrail.issuer.secrets=" + secrets,
                "--handrail.issuer.rotate-every=4s",
                "--handrail.issuer.token-lifetime=5s",
                "--handrail.issuer.margin=1s");
    }

    @AfterAll
    static void stop() {
        issuer.close();
        west.close();
        unvouched.close();
    }

    @Test
    void aClientsKeysAreFetchedFromItsOwnPageAlsoWhenItChangesThem() throws Exception {
        ECKey first = made("first");
        west.publish(first);
        assertThat(asked("west-backend", first)).isEqualTo(200);
        assertThat(asked("west-backend", made("first"))).as("another's key").isEqualTo(401);
        ECKey second = made("second");
        west.publish(second);
        assertThat(asked("west-backend", second)).isEqualTo(200);
        assertThat(asked("west-backend", first)).as("the key before").isEqualTo(401);
    }

    @Test
    void whatAPageSaysForWhichNobodyVouchesIsNotBelieved() throws Exception {
        ECKey key = made("unvouched");
        unvouched.publish(key);
        assertThat(asked("unvouched-backend", key)).isEqualTo(401);
    }

    @Test
    void theIssuerChangesItsKeyWhileTokensOfTheOldAndTheNewOneAreTakenUntilTheOldOneIsGone() throws Exception {
        JwtDecoder service =
                NimbusJwtDecoder.withIssuerLocation(issuer.address()).build();
        String before = token();
        String unseen = token();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            service.decode(before);
            String now = token();
            service.decode(now);
            return !keyOf(now).equals(keyOf(before));
        });
        service.decode(unseen);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String now = token();
            service.decode(now);
            return !published().contains(keyOf(unseen));
        });
        String last = keyOf(token());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            String now = token();
            service.decode(now);
            return !keyOf(now).equals(last);
        });
        assertThatThrownBy(() -> service.decode(unseen))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("no matching key");
    }

    private static List<String> published() throws Exception {
        return issuer.get("/oauth2/jwks").path("keys").findValuesAsString("kid");
    }

    private static String keyOf(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static String token() throws Exception {
        return JsonMapper.shared()
                .readTree(issuer.token(Map.of(
                                "grant_type", "client_credentials", "client_id", "coordinator", "client_secret", "c"))
                        .body())
                .path("access_token")
                .asString();
    }

    /** What the issuer answers to an assertion of this client, signed with that key. */
    private static int asked(String client, ECKey key) throws Exception {
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(issuer.address() + "/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(4))))
                        .build());
        assertion.sign(new ECDSASigner(key));
        return issuer.token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion.serialize()))
                .statusCode();
    }

    private static ECKey made(String id) throws Exception {
        return new ECKeyGenerator(Curve.P_384).keyID(id).generate();
    }
}
