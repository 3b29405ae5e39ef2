package org.handrail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.awaitility.Awaitility;
import org.yaml.snakeyaml.Yaml;

/** The topics of {@code deploy/topics.yaml}, created as an operator would. */
public final class TopicList {

    private static final String FILE = "deploy/topics.yaml";

    private TopicList() {}

    /** Every topic of the list. */
    public static List<NewTopic> all() {
        Path file = find(Path.of("").toAbsolutePath());
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Object> list = new Yaml().load(reader);
            int partitions = (Integer) list.getOrDefault("partitions", 4);
            return ((List<?>) list.getOrDefault("topics", List.of()))
                    .stream().map(entry -> topic((Map<?, ?>) entry, partitions)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Creates those that are not there yet. */
    public static void create(String bootstrapServers) {
        create(bootstrapServers, all());
    }

    /** Creates these where they are not there yet. */
    public static void create(String bootstrapServers, List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var created = admin.createTopics(topics, new CreateTopicsOptions().timeoutMs(30_000));
            for (var each : created.values().values()) {
                awaitCreation(each);
            }
            List<String> names = topics.stream().map(NewTopic::name).toList();
            Awaitility.await("the broker knows its new topics")
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsMatching(notYet -> notYet.getCause() instanceof RetriableException)
                    .until(() ->
                            admin.describeTopics(names).allTopicNames().get().size() == names.size());
        }
    }

    private static void awaitCreation(org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("A topic could not be created", failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static NewTopic topic(Map<?, ?> entry, int partitions) {
        NewTopic topic = new NewTopic((String) entry.get("name"), partitions, (short) 1);
        if (entry.get("config") instanceof Map<?, ?> config) {
            topic.configs(config.entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            each -> each.getKey().toString(),
                            each -> each.getValue().toString())));
        }
        return topic;
    }

    private static Path find(Path folder) {
        for (Path up = folder; up != null; up = up.getParent()) {
            if (Files.isRegularFile(up.resolve(FILE))) {
                return up.resolve(FILE);
            }
        }
        throw new IllegalStateException(FILE + " is not above " + folder);
    }
}
