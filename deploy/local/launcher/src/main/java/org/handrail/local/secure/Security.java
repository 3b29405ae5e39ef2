package org.handrail.local.secure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Secrets;

/**
 * TLS on every listener, and a name and a password for every service on the broker.
 *
 * @param certificates of all parts that listen
 * @param users the services' passwords on the broker
 */
public record Security(Ports ports, Certificates certificates, Secrets users) {

    private static final String BROKER = "broker";
    private static final String POSTGRES = "postgres";
    private static final String STORE = "store";
    private static final String BROKERS_FILE = "server.properties";
    private static final String HBA = "pg_hba.conf";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required";

    /** That of this data folder; what is missing is made. */
    public static Security in(Place place, Ports ports) {
        Secrets store = new Secrets(place.secret("tls.properties")).withPasswords(List.of(STORE));
        Certificates certificates = new Certificates(place.secret("tls"), store.of(STORE));
        certificates.write(HBA, "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        certificates.make(Stream.concat(Stream.of(BROKER, POSTGRES, "issuer"), BrokerAccess.USERS.stream())
                .toList());
        return new Security(
                ports, certificates, new Secrets(place.secret("broker.properties")).withPasswords(BrokerAccess.USERS));
    }

    /** What every JVM needs to trust the others; as environment variables. */
    public Map<String, String> trust() {
        return Map.of(
                "JDK_JAVA_OPTIONS",
                "-Djavax.net.ssl.trustStore=" + certificates.trustStore()
                        + " -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword="
                        + Certificates.TRUST_PASSWORD);
    }

    /** What a program that is no JVM needs to trust the others; as environment variables. */
    public Map<String, String> ofPrograms() {
        return Map.of("SSL_CERT_FILE", certificates.authority().toString());
    }

    /** What a service needs besides: its own certificate on both its ports, and its name on the broker. */
    public Map<String, String> of(String service) {
        Map<String, String> settings = new HashMap<>(trust());
        settings.put("SERVER_SSL_BUNDLE", "handrail");
        settings.put("MANAGEMENT_SERVER_SSL_BUNDLE", "handrail");
        settings.put("SPRING_SSL_BUNDLE_JKS_HANDRAIL_KEYSTORE_TYPE", "PKCS12");
        settings.put("SPRING_SSL_BUNDLE_JKS_HANDRAIL_KEYSTORE_LOCATION", "file:" + certificates.keyStore(service));
        settings.put("SPRING_SSL_BUNDLE_JKS_HANDRAIL_KEYSTORE_PASSWORD", certificates.password());
        if (users.has(service)) {
            for (String prefix :
                    List.of("SPRING_KAFKA_PROPERTIES_", "SPRING_CLOUD_STREAM_KAFKA_STREAMS_BINDER_CONFIGURATION_")) {
                settings.put(prefix + "SECURITY_PROTOCOL", "SASL_SSL");
                settings.put(prefix + "SASL_MECHANISM", "SCRAM-SHA-512");
                settings.put(
                        prefix + "SASL_JAAS_CONFIG",
                        SCRAM + " username=\"" + service + "\" password=\"" + users.of(service) + "\";");
            }
        }
        return settings;
    }

    /** The broker's settings: clients by name and password, the broker itself and its operator by certificate. */
    Properties ofBroker() {
        Properties broker = new Properties();
        String inside = "127.0.0.1:" + ports.of("broker-internal");
        String clients = "CLIENTS://127.0.0.1:" + ports.of(BROKER) + ",INTERNAL://" + inside;
        broker.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + ports.of("broker-controller"));
        broker.put("advertised.listeners", clients);
        broker.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,INTERNAL:SSL,CONTROLLER:SSL");
        broker.put("inter.broker.listener.name", "INTERNAL");
        broker.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        broker.put("listener.name.clients.scram-sha-512.sasl.jaas.config", SCRAM + ";");
        broker.put("listener.name.internal.ssl.client.auth", "required");
        broker.put("listener.name.controller.ssl.client.auth", "required");
        broker.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        broker.put("super.users", "User:CN=" + BROKER);
        broker.putAll(stores());
        return broker;
    }

    /** The same in a file. */
    public Path brokersFile() {
        StringBuilder text = new StringBuilder();
        ofBroker()
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        certificates.write(BROKERS_FILE, text.toString());
        return certificates.folder().resolve(BROKERS_FILE);
    }

    /** How the operator reaches the broker. */
    public Map<String, Object> operator() {
        Map<String, Object> operator = new HashMap<>(stores());
        operator.put("bootstrap.servers", "127.0.0.1:" + ports.of("broker-internal"));
        operator.put("security.protocol", "SSL");
        return operator;
    }

    /** What the database's server is started with. */
    public List<String> ofPostgres() {
        return List.of(
                "ssl=on",
                "ssl_cert_file=" + certificates.certificate(POSTGRES),
                "ssl_key_file=" + certificates.key(POSTGRES),
                "ssl_min_protocol_version=TLSv1.3",
                "hba_file=" + certificates.folder().resolve(HBA));
    }

    /** What a client of the database adds to its URL. */
    public String ofDatabaseClients() {
        return ofDatabaseClients(certificates);
    }

    /** The same for who has the certificates alone. */
    public static String ofDatabaseClients(Certificates certificates) {
        return "&sslmode=verify-full&sslrootcert=" + certificates.authority();
    }

    private Map<String, String> stores() {
        return Map.of(
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", certificates.keyStore(BROKER).toString(),
                "ssl.keystore.password", certificates.password(),
                "ssl.key.password", certificates.password(),
                "ssl.truststore.type", "PKCS12",
                "ssl.truststore.location", certificates.trustStore().toString(),
                "ssl.truststore.password", Certificates.TRUST_PASSWORD);
    }
}
