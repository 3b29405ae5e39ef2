package org.handrail.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that signs tokens. It is made once and kept, so that a token outlives a restart of the issuer. */
@Configuration(proxyBeanMethods = false)
class SigningKey {

    private static final int BITS = 2048;

    @Bean
    JWKSource<SecurityContext> signingKeys(IssuerSettings settings) throws IOException, JOSEException, ParseException {
        Path file = settings.key();
        if (Files.notExists(file)) {
            keep(new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate(), file);
        }
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(Files.readString(file))));
    }

    /** Written aside and moved into place: a start that is killed half-way leaves no half key. */
    private static void keep(RSAKey key, Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, key.toJSONString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
