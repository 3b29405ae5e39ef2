package org.handrail.tracker.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.handrail.tracker.OwnTopics;

/** A broker in a process of its own, for as long as the benchmark runs. */
final class Bench implements AutoCloseable {

    private static final String ADDRESS = "BROKER ";

    private final Process process;
    private final String broker;
    private final Admin admin;

    private Bench(Process process, String broker) {
        this.process = process;
        this.broker = broker;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
    }

    static Bench started() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchmarkBroker.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ADDRESS)) {
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return new Bench(process, line.substring(ADDRESS.length()));
            }
        }
        throw new IOException("the broker did not start");
    }

    /** Fresh topics. */
    Round round() {
        OwnTopics topics = new OwnTopics(UUID.randomUUID().toString());
        topics.create(broker);
        return new Round(broker, admin, topics);
    }

    @Override
    public void close() {
        admin.close();
        process.destroy();
    }
}
