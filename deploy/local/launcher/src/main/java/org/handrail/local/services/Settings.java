package org.handrail.local.services;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.local.database.Roles;
import org.handrail.local.machine.DirectoryPlace;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Secrets;
import org.handrail.local.secure.Security;
import org.jspecify.annotations.Nullable;

/**
 * What ties the services to each other, as environment variables.
 *
 * @param home the checkout
 * @param place the data folder
 * @param clients the secrets of clients and logins
 * @param passwords of the database's roles
 * @param keys of pseudonyms, journal and people
 * @param security what {@code --secure} adds, or null
 */
public record Settings(
        Path home,
        Place place,
        Ports ports,
        Secrets clients,
        Secrets passwords,
        Secrets keys,
        @Nullable Security security) {

    /** The name the issuer goes by in tokens. */
    public String issuer() {
        return scheme() + "://localhost:" + ports.of("issuer");
    }

    /** How HTTP is spoken here. */
    public String scheme() {
        return security == null ? "http" : "https";
    }

    /** How an operator reaches the broker. */
    public Map<String, Object> brokersOperator() {
        return security == null ? Map.of("bootstrap.servers", "127.0.0.1:" + ports.of("broker")) : security.operator();
    }

    /** The settings of this service. */
    public Map<String, String> of(Service service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SERVER_PORT", String.valueOf(ports.of(service.id())));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management(service.id())));
        settings.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        settings.put("HANDRAIL_DIRECTORY", directory().toString());
        if (security != null) {
            settings.putAll(security.of(service.id()));
        }
        if (service == Service.ISSUER) {
            settings.putAll(ofIssuer());
            return settings;
        }
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer());
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of("broker"));
        settings.put("HANDRAIL_PSEUDONYMS_KEY", keys.of("pseudonyms"));
        settings.put("HANDRAIL_JOURNAL_KEY", keys.of("journal"));
        settings.put(
                "HANDRAIL_INTAKE_COLUMNS",
                home.resolve("deploy/local/columns.yaml").toString());
        if (service.hasSchema()) {
            settings.put(
                    "SPRING_DATASOURCE_URL",
                    Roles.url(ports.of("postgres"), security == null ? "" : security.ofDatabaseClients()));
            settings.put("SPRING_DATASOURCE_USERNAME", service.id());
            settings.put("SPRING_DATASOURCE_PASSWORD", passwords.of(service.id()));
            settings.put("SPRING_FLYWAY_USER", Roles.ownerOf(service.id()));
            settings.put("SPRING_FLYWAY_PASSWORD", passwords.of(Roles.ownerOf(service.id())));
        }
        if (service == Service.TRACKER) {
            settings.put("HANDRAIL_TRACKER_STATEDIR", place.state("tracker").toString());
        }
        if (service == Service.OUTREACH) {
            settings.put("HANDRAIL_PEOPLE_KEY", keys.of("people"));
            settings.put(
                    "HANDRAIL_DESK_TEAMS",
                    home.resolve("deploy/local/teams.yaml").toUri().toString());
            settings.putAll(messages());
            settings.putAll(signIn("outreach-desk"));
        }
        if (service == Service.INSIGHTS) {
            settings.putAll(signIn("insights-pages"));
        }
        return settings;
    }

    private Map<String, String> signIn(String client) {
        return Map.of(
                "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_HANDRAIL_CLIENT_ID",
                client,
                "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_HANDRAIL_CLIENT_SECRET",
                clients.of(client));
    }

    /** The settings of the simulated clinics. */
    public Map<String, String> ofClinics() {
        Map<String, String> settings = new HashMap<>();
        settings.put("HANDRAIL_ISSUER", issuer());
        for (String intake : List.of("detox", "placement", "aftercare")) {
            settings.put("HANDRAIL_" + intake.toUpperCase(Locale.ROOT), scheme() + "://127.0.0.1:" + ports.of(intake));
        }
        settings.put("HANDRAIL_SECRETS", clients.file().toString());
        settings.put("HANDRAIL_DIRECTORY", directory().toString());
        settings.put("HANDRAIL_DATA", place.state("clinics").toString());
        if (security != null) {
            settings.putAll(security.trust());
        }
        return settings;
    }

    /** The settings of Prometheus: whom it trusts, besides what stands in its file. */
    public Map<String, String> ofPrometheus() {
        return security == null ? Map.of() : security.ofPrograms();
    }

    /** The partners and their programs. */
    public Path directory() {
        return DirectoryPlace.in(home);
    }

    /** Nobody here is real: no mail server, no gateway; the outbox page shows what would have gone out. */
    private Map<String, String> messages() {
        return Map.of(
                "HANDRAIL_MESSAGES_DESK", scheme() + "://localhost:" + ports.of("outreach"),
                "HANDRAIL_MESSAGES_STAFF_0_ID", "coordinator",
                "HANDRAIL_MESSAGES_STAFF_0_EMAIL", "coordinator@desk.example",
                "HANDRAIL_MESSAGES_STAFF_1_ID", "supervisor",
                "HANDRAIL_MESSAGES_STAFF_1_EMAIL", "supervisor@desk.example",
                "HANDRAIL_MESSAGES_STAFF_1_SUPERVISOR", "true",
                "HANDRAIL_MESSAGES_STAFF_2_ID", "coordinator-lakeside",
                "HANDRAIL_MESSAGES_STAFF_2_EMAIL", "lakeside@desk.example",
                "HANDRAIL_TEXTS_OUTBOXONLY", "true");
    }

    private Map<String, String> ofIssuer() {
        return Map.of(
                "SPRING_SECURITY_OAUTH2_AUTHORIZATIONSERVER_ISSUER", issuer(),
                "HANDRAIL_ISSUER_SECRETS", clients.file().toString(),
                "HANDRAIL_ISSUER_KEY", place.secret("issuer.jwk").toString(),
                "HANDRAIL_ISSUER_CLIENTKEYS", place.secret("client-keys").toString(),
                "HANDRAIL_ISSUER_ASSERTIONS",
                        place.state("issuer").resolve("assertions").toString(),
                "HANDRAIL_ISSUER_DESK", addresses("outreach"),
                "HANDRAIL_ISSUER_FIGURES", addresses("insights"));
    }

    /** Under which a person's browser reaches a service. */
    private String addresses(String service) {
        int port = ports.of(service);
        return scheme() + "://localhost:" + port + "," + scheme() + "://127.0.0.1:" + port;
    }
}
