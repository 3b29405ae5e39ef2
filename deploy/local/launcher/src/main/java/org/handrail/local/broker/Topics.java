package org.handrail.local.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.handrail.local.machine.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The topics of the system, as {@code deploy/topics.yaml} lists them.
 *
 * @param list in the file's order
 */
public record Topics(List<NewTopic> list) {

    /** Reads the list. */
    public static Topics in(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            int partitions = (Integer) document.getOrDefault("partitions", 4);
            List<?> topics = (List<?>) document.getOrDefault("topics", List.of());
            return new Topics(topics.stream()
                    .map(entry -> topic((Map<?, ?>) entry, partitions))
                    .toList());
        } catch (IOException | ClassCastException unreadable) {
            throw new Refusal("The list of topics " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Creates those that are missing, and says how many. What is there stays as it is. */
    public int createMissing(Map<String, Object> operator) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(operator)) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing =
                    list.stream().filter(topic -> !there.contains(topic.name())).toList();
            for (var creation : admin.createTopics(missing).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
            return missing.size();
        }
    }

    private static NewTopic topic(Map<?, ?> entry, int partitions) {
        int own = entry.get("partitions") instanceof Integer number ? number : partitions;
        NewTopic topic = new NewTopic(String.valueOf(entry.get("name")), own, (short) 1);
        if (entry.get("config") instanceof Map<?, ?> config) {
            Map<String, String> settings = new TreeMap<>();
            config.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
            topic.configs(settings);
        }
        return topic;
    }
}
