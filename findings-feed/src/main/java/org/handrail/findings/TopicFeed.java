package org.handrail.findings;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Starts reading once the topics exist. A service makes no topics, so it waits for whoever does, and says once what it
 * waits for; the service itself is up meanwhile.
 */
public final class TopicFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    private static final int SECONDS_BETWEEN_LOOKS = 1;
    private static final int SECONDS_FOR_AN_ANSWER = 10;

    private final TopicReading reading;
    private final KafkaAdmin broker;
    private final AbstractMessageListenerContainer<byte[], byte[]> container;
    private final Companion companion;
    private @Nullable ScheduledExecutorService looking;
    private @Nullable Admin admin;
    private String said = "";

    TopicFeed(
            TopicReading reading,
            KafkaAdmin broker,
            AbstractMessageListenerContainer<byte[], byte[]> container,
            Companion companion) {
        this.reading = reading;
        this.broker = broker;
        this.container = container;
        this.companion = companion;
    }

    /** Who goes along with a feed. */
    interface Companion {

        /** Reading begins: of topics with so many partitions, on a broker that may be asked until the feed stops. */
        default void begins(int partitions, Admin broker) {}

        /** Figures are to tell of this feed from now on. */
        default void isShown() {}
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("topics-" + reading.group()).factory());
        admin = Admin.create(broker.getConfigurationProperties());
        looking = executor;
        var _ = executor.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        stopLooking();
        container.stop();
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null || container.isRunning();
    }

    /** Figures of how far the findings are read are of this feed from now on. */
    public void show() {
        companion.isShown();
    }

    /** Whether the topics were there and are read. */
    public boolean isReading() {
        return container.isRunning();
    }

    private synchronized void look() {
        Admin client = admin;
        if (client == null || looking == null) {
            return;
        }
        try {
            Integer partitions = partitions(client);
            if (partitions != null) {
                companion.begins(partitions, client);
                container.start();
                stopLooking();
                LOG.info("Reading {} as {} ({} partitions)", reading.topics(), reading.group(), partitions);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception away) {
            sayOnce("Topics cannot be read yet, trying again: " + away.getMessage());
        }
    }

    private @Nullable Integer partitions(Admin client) throws Exception {
        Set<String> missing = new TreeSet<>();
        Integer partitions = null;
        for (String read : reading.topics()) {
            for (String topic : List.of(reading.deadLetterTopic(read), read)) {
                partitions = partitions(client, topic);
                if (partitions == null) {
                    missing.add(topic);
                }
            }
        }
        if (!missing.isEmpty()) {
            sayOnce("Waiting for topics " + missing);
            return null;
        }
        return partitions;
    }

    private static @Nullable Integer partitions(Admin client, String topic) throws Exception {
        try {
            return client.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw refused;
        }
    }

    private void sayOnce(String what) {
        if (!what.equals(said)) {
            LOG.warn(what);
            said = what;
        }
    }

    private void stopLooking() {
        if (looking != null) {
            looking.shutdown();
            looking = null;
        }
    }
}
