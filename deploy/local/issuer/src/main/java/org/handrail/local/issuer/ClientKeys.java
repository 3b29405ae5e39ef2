package org.handrail.local.issuer;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.directory.Client;

/**
 * The public keys of clients that sign: where the directory says they are published, else in a file of this issuer. A file is
 * read each time, an address when a key is not known, so that a client may change its keys by itself.
 */
final class ClientKeys {

    /** For connecting and for an answer, each. */
    private static final int PATIENCE_MILLIS = 2_000;

    private static final int LARGEST = 64 * 1024;

    private final Path folder;
    private final Map<URI, JWKSource<SecurityContext>> published = new ConcurrentHashMap<>();

    ClientKeys(Path folder) {
        this.folder = folder;
    }

    JWKSource<SecurityContext> of(Client client) {
        URI address = client.keys();
        return address == null ? inFile(client.id()) : published.computeIfAbsent(address, ClientKeys::at);
    }

    private JWKSource<SecurityContext> inFile(String client) {
        Path file = folder.resolve(client + ".jwks.json");
        return (selector, context) -> {
            try {
                return selector.select(JWKSet.parse(Files.readString(file)).toPublicJWKSet());
            } catch (IOException | ParseException missing) {
                throw new KeySourceException("no public keys of " + client + " in " + folder, missing);
            }
        };
    }

    private static JWKSource<SecurityContext> at(URI address) {
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST))
                    .retrying(true)
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
