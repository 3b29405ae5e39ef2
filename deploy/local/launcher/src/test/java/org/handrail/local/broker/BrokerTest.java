package org.handrail.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.local.parts.Part;
import org.handrail.local.parts.Probe;
import org.handrail.local.parts.Supervised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker in a process of its own, killed in the middle of its life. */
class BrokerTest {

    private static final String TOPIC = "handrail.detox.v1";

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterTheBrokerWasKilled() throws Exception {
        int port = freePort();
        Supervised broker = new Supervised(part(port, freePort()), folder.resolve("broker.pid"), line -> {});
        broker.start().get(60, TimeUnit.SECONDS);
        try {
            Topics topics = Topics.in(Path.of("../../topics.yaml"));
            String servers = "127.0.0.1:" + port;
            assertThat(topics.createMissing(Map.of("bootstrap.servers", servers)))
                    .isEqualTo(topics.list().size());
            assertThat(topics.createMissing(Map.of("bootstrap.servers", servers)))
                    .isZero();
            publish(servers, "before");
            kill();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> partitions(servers) == 4);
            publish(servers, "after");
            assertThat(read(servers)).containsExactly("before", "after");
        } finally {
            broker.stop();
        }
    }

    private void kill() throws Exception {
        long pid = Long.parseLong(
                java.nio.file.Files.readAllLines(folder.resolve("broker.pid")).getFirst());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private Part part(int port, int controllerPort) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                Broker.class.getName(),
                folder.resolve("kafka").toString(),
                String.valueOf(port),
                String.valueOf(controllerPort));
        return new Part(
                "broker",
                () -> command,
                Map.of(),
                folder.resolve("broker.log"),
                Probe.listens(port),
                Part.Signal.TERM,
                Duration.ofSeconds(20));
    }

    private static void publish(String servers, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, bytes(value), bytes(value)))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition first = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            List<String> values = new java.util.ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> values.add(new String(each.value(), StandardCharsets.UTF_8)));
                return values.size() >= 2;
            });
            return values;
        }
    }

    private static int partitions(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.describeTopics(List.of(TOPIC)).allTopicNames().get(5, TimeUnit.SECONDS).values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return any.getLocalPort();
        }
    }
}
