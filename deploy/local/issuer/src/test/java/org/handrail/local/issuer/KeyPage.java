package org.handrail.local.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Where a clinic publishes the keys of its client: over HTTPS, under a certificate of its own. */
final class KeyPage implements AutoCloseable {

    /** Of stores that live as long as a test. */
    static final String PASSWORD = "for-a-test";

    private final HttpsServer server;
    private final KeyStore own;
    private volatile String published = "{\"keys\":[]}";

    private KeyPage(HttpsServer server, KeyStore own) {
        this.server = server;
        this.own = own;
    }

    static KeyPage in(Path folder, String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "page",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:localhost",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            own.load(in, PASSWORD.toCharArray());
        }
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(showing(own)));
        KeyPage page = new KeyPage(server, own);
        server.createContext("/keys", asked -> {
            byte[] body = page.published.getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(200, body.length);
            try (OutputStream out = asked.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return page;
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/keys";
    }

    void publish(JWK key) {
        published = new JWKSet(key.toPublicJWK()).toString();
    }

    /** A store of whom to trust, with this page's certificate in it. */
    Path trusted(Path folder) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("page", own.getCertificate("page"));
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static SSLContext showing(KeyStore own) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
