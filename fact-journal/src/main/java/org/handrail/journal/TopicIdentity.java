package org.handrail.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * Which topic of a name it is. One that was deleted and made again has another id, and holds nothing of what the first one held.
 * Who asks stays connected: on a busy machine a new connection takes longer than an answer.
 */
final class TopicIdentity {

    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private final Map<String, Object> settings;
    private final String name;
    private @Nullable Admin admin;

    /** @param settings of a client of the broker, of which those are taken that say how it is reached */
    TopicIdentity(Map<String, Object> settings, String name) {
        this.settings = settings.entrySet().stream()
                .filter(each -> AdminClientConfig.configNames().contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.name = name;
    }

    /** The id that the broker gave the topic when it was made. */
    UUID id() throws BrokerAway {
        try {
            Admin open = admin;
            if (open == null) {
                open = Admin.create(settings);
                admin = open;
            }
            Uuid id = open.describeTopics(List.of(name), new DescribeTopicsOptions().timeoutMs(ANSWER_WITHIN_MILLIS))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (ExecutionException | KafkaException unknown) {
            throw new BrokerAway(unknown.getCause() == null ? unknown : unknown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(interrupted);
        }
    }

    void close() {
        Admin closing = admin;
        admin = null;
        if (closing != null) {
            closing.close(Duration.ZERO);
        }
    }
}
