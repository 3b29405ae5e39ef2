package org.handrail.local.clinics;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.handrail.events.Phase;

/**
 * Where the system is, from the environment.
 *
 * @param issuer base address of the token issuer
 * @param services base address of each service that takes events
 * @param secrets file of client secrets, {@code client=secret}
 * @param directory the directory of partners
 * @param data folder for what must survive a restart
 */
record Settings(URI issuer, Map<Phase, URI> services, Path secrets, Path directory, Path data) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                URI.create(environment.getOrDefault("HANDRAIL_ISSUER", "http://localhost:9000")),
                Map.of(
                        Phase.DETOX, URI.create(environment.getOrDefault("HANDRAIL_DETOX", "http://127.0.0.1:8081")),
                        Phase.PLACEMENT,
                                URI.create(environment.getOrDefault("HANDRAIL_PLACEMENT", "http://127.0.0.1:8082")),
                        Phase.AFTERCARE,
                                URI.create(environment.getOrDefault("HANDRAIL_AFTERCARE", "http://127.0.0.1:8083"))),
                Path.of(environment.getOrDefault("HANDRAIL_SECRETS", ".local/secrets/clients.properties")),
                Path.of(environment.getOrDefault("HANDRAIL_DIRECTORY", "deploy/local/directory.yaml")),
                Path.of(environment.getOrDefault("HANDRAIL_DATA", ".local/clinics")));
    }

    /** Where events of this phase are posted. */
    URI intake(Phase phase) {
        URI base = services.get(phase);
        if (base == null) {
            throw new IllegalArgumentException("clinics post nothing of phase " + phase);
        }
        return base.resolve("/v1/events");
    }

    String secret(String client) throws IOException {
        Properties known = new Properties();
        try (Reader file = Files.newBufferedReader(secrets)) {
            known.load(file);
        }
        String secret = known.getProperty(client);
        if (secret == null) {
            throw new IOException("no secret of client " + client + " in " + secrets.getFileName());
        }
        return secret;
    }
}
