package org.handrail.journal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A second instance's relay as a process of its own, so that it can be killed like one. */
final class RelayProcess {

    private RelayProcess() {}

    /**
     * Relays until it is killed.
     *
     * @param arguments the database's URL, its user, the user's password, the broker, the service
     */
    public static void main(String[] arguments) {
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        relay(database, () -> List.of(arguments[3]), arguments[4], new RelayState())
                .start();
    }

    static Relay relay(javax.sql.DataSource database, KafkaConnectionDetails broker, String service, RelayState state) {
        Topic topic = new Topic(
                RelayProducers.of(new KafkaProperties(), broker, service + "-2"), "handrail." + service + ".v1");
        return new Relay(
                database,
                topic,
                new RelaySettings(service, Duration.ofMillis(100), Duration.ofMillis(250), 100, 100),
                state,
                InBand.SILENT);
    }

    static Process start(String... arguments) throws java.io.IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        java.nio.file.Path.of("target/relay-process.log").toFile())
                .start();
    }
}
