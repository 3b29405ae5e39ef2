package org.handrail.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The system as {@code deploy/local/up --secure} starts it, beside whatever else runs, and ways to knock at its doors. */
final class SecuredSystem implements AutoCloseable {

    private static final int PORT_OFFSET = 11_000;
    private static final Path DATA = Path.of("target/secured").toAbsolutePath();
    private static final Path TLS = DATA.resolve("secrets/tls");

    private final HttpClient http;

    private SecuredSystem(HttpClient http) {
        this.http = http;
    }

    static SecuredSystem start() throws IOException, GeneralSecurityException {
        List<String> options = new ArrayList<>(
                List.of("--secure", "--fresh", "--detach", "--no-clinics", "--port-offset", "" + PORT_OFFSET));
        if (LocalSystem.hasPrometheus()) {
            options.add("--prometheus");
        }
        LocalSystem.run(DATA, "up", options.toArray(String[]::new));
        return new SecuredSystem(HttpClient.newBuilder().sslContext(trusting()).build());
    }

    /** The Prometheus beside it, whose own page is on this machine alone and speaks plain HTTP. */
    PrometheusServer prometheus() {
        return new PrometheusServer("http://127.0.0.1:" + (9090 + PORT_OFFSET));
    }

    /** Asks over HTTPS, with a client's token or without one. */
    HttpResponse<String> ask(int usualPort, String path, @Nullable String client) throws Exception {
        return send(usualPort, path, client, null);
    }

    /** Posts an event over HTTPS. */
    HttpResponse<String> post(int usualPort, @Nullable String client, String event) throws Exception {
        return send(usualPort, "/v1/events", client, event);
    }

    private HttpResponse<String> send(int usualPort, String path, @Nullable String client, @Nullable String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("https://localhost:" + (usualPort + PORT_OFFSET) + path));
        if (client != null) {
            request.header(
                    "Authorization",
                    "Bearer " + LocalSystem.run(DATA, "token", client).strip());
        }
        if (body != null) {
            request.header("Content-Type", "application/cloudevents+json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Settings of a client of the broker that says nothing of itself. */
    Map<String, Object> anonymous() {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", "127.0.0.1:" + (9092 + PORT_OFFSET));
        client.put("request.timeout.ms", 5_000);
        client.put("default.api.timeout.ms", 10_000);
        return client;
    }

    /** Settings of a client with a service's name and this password. */
    Map<String, Object> named(String service, String password) {
        Map<String, Object> client = anonymous();
        client.put("security.protocol", "SASL_SSL");
        client.put("ssl.truststore.type", "PEM");
        client.put("ssl.truststore.location", TLS.resolve("authority.crt").toString());
        client.put("sasl.mechanism", "SCRAM-SHA-512");
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + service
                        + "\" password=\"" + password + "\";");
        return client;
    }

    /** A service's password on the broker or, with {@code database}, in the database. */
    String password(String file, String service) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(DATA.resolve("secrets").resolve(file + ".properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(service);
    }

    /** A connection to the database in this role. */
    Connection database(String role, boolean overTls) throws SQLException, IOException {
        String how = overTls ? "sslmode=verify-full&sslrootcert=" + TLS.resolve("authority.crt") : "sslmode=disable";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (15432 + PORT_OFFSET) + "/handrail?" + how,
                role,
                password("database", role));
    }

    @Override
    public void close() {
        LocalSystem.run(DATA, "down");
    }

    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(TLS.resolve("trust.p12"))) {
            trusted.load(in, "public-knowledge".toCharArray());
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
