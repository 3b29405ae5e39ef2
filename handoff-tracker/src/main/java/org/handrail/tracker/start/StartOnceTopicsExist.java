package org.handrail.tracker.start;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;
import org.handrail.tracker.topology.Life;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.cloud.stream.binder.kafka.streams.StreamsBuilderFactoryManager;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Starts the topology when every topic it needs is there, and refuses to where their partitions differ. The tracker creates
 * no topic of others: it may not, and one made in passing would have the wrong number of partitions for good.
 */
@Component
final class StartOnceTopicsExist {

    private static final Logger log = LoggerFactory.getLogger(StartOnceTopicsExist.class);
    private static final int ASK_EVERY_MILLIS = 250;
    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final TopicsNeeded topics;
    private final Map<String, Object> connection;
    private final StreamsBuilderFactoryManager streams;
    private final StreamsLife life;
    private final TrackerProgress progress;
    private final Ending ending;
    private final Life tracker;
    private @Nullable String awaited;

    StartOnceTopicsExist(
            BindingServiceProperties bindings,
            KafkaAdmin admin,
            StreamsBuilderFactoryManager streams,
            StreamsLife life,
            TrackerProgress progress,
            Ending ending,
            Life tracker) {
        this.tracker = tracker;
        this.topics = TopicsNeeded.boundIn(bindings);
        this.connection = admin.getConfigurationProperties();
        this.streams = streams;
        this.life = life;
        this.progress = progress;
        this.ending = ending;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("await-topics").start(this::startOnceTheyExist);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closing.countDown();
    }

    private void startOnceTheyExist() {
        try (Admin admin = Admin.create(connection)) {
            Optional<Map<String, Integer>> counts;
            do {
                counts = countsOnceAllExist(admin);
            } while (counts.isEmpty() && !closing.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
            counts.ifPresent(this::startOrRefuse);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            refuse("The tracker cannot start", broken);
        }
    }

    private Optional<Map<String, Integer>> countsOnceAllExist(Admin admin) throws InterruptedException {
        Map<String, Integer> counts = partitionCounts(admin);
        List<String> missing = topics.all().stream()
                .filter(topic -> !counts.containsKey(topic))
                .toList();
        if (missing.isEmpty()) {
            return Optional.of(counts);
        }
        await("the broker, and on it the topics " + missing);
        return Optional.empty();
    }

    private void startOrRefuse(Map<String, Integer> counts) {
        counts.keySet().retainAll(topics.partitioned());
        new PartitionCounts(counts)
                .refusal()
                .ifPresentOrElse(reason -> refuse(reason, null), () -> start(Collections.max(counts.values())));
    }

    private void start(int partitions) {
        tracker.partitions().set(partitions);
        life.watchClients();
        streams.start();
    }

    private void refuse(String reason, @Nullable RuntimeException cause) {
        log.error(reason, cause);
        progress.refused(reason);
        ending.end();
    }

    private void await(String what) {
        progress.awaiting(what);
        if (!what.equals(awaited)) {
            awaited = what;
            log.info("waiting for {}", what);
        }
    }

    private Map<String, Integer> partitionCounts(Admin admin) throws InterruptedException {
        Map<String, Integer> counts = new HashMap<>();
        var answers = admin.describeTopics(topics.all(), new DescribeTopicsOptions().timeoutMs(ANSWER_WITHIN_MILLIS))
                .topicNameValues();
        for (var answer : answers.entrySet()) {
            partitions(answer.getValue()).ifPresent(count -> counts.put(answer.getKey(), count));
        }
        return counts;
    }

    private static Optional<Integer> partitions(KafkaFuture<TopicDescription> description) throws InterruptedException {
        try {
            return Optional.of(description.get().partitions().size());
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof RetriableException)) {
                log.warn("the broker does not say whether a topic exists", failed.getCause());
            }
            return Optional.empty();
        }
    }
}
