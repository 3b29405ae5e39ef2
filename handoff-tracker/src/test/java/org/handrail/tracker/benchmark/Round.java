package org.handrail.tracker.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.handrail.events.codec.EventJson;
import org.handrail.events.finding.Finding;
import org.handrail.tracker.OwnTopics;
import org.handrail.tracker.ServiceRun;
import org.handrail.tracker.benchmark.Load.Posted;
import org.handrail.tracker.time.LogTime;
import org.handrail.tracker.topology.FactProducer;
import org.handrail.tracker.topology.TakenUp;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** One set of topics, and what is done with it. */
final class Round {

    private static final Duration POLL = Duration.ofMillis(10);

    private final String broker;
    private final Admin admin;
    private final OwnTopics topics;
    private final FactProducer producer;
    private int published;

    Round(String broker, Admin admin, OwnTopics topics) {
        this.broker = broker;
        this.admin = admin;
        this.topics = topics;
        this.producer = new FactProducer(broker, topics);
    }

    void watermarks(Instant through) {
        LogTime.SERVICES.forEach(service -> producer.heardThrough(service, through));
        producer.flush();
    }

    void publish(List<Posted> load) {
        published += load.size();
        load.forEach(posted -> producer.publish(posted.service(), posted.fact()));
        producer.flush();
    }

    void readAll() {
        topics.facts().forEach(topic -> count(topic, "read_uncommitted"));
    }

    long findings() {
        return count(topics.findings(), "read_committed");
    }

    /** Facts a second through a topology that stores each under its key and does nothing else. */
    double storeOnly() throws Exception {
        Properties settings = StoreOnly.settings(broker, topics, Files.createTempDirectory("handrail-benchmark"));
        try (KafkaStreams streams = new KafkaStreams(StoreOnly.topology(topics), settings)) {
            streams.start();
            return perSecondOnceRunning(
                    () -> streams.state() == KafkaStreams.State.RUNNING, StoreOnly.application(topics));
        }
    }

    /** Has it read what stands there: what comes afterwards is judged fact by fact, as it is live, and not once at the end. */
    void readFirst(Path state) throws Exception {
        try (ConfigurableApplicationContext service = start(state, AsDelivered.class)) {
            await(() -> isRunning(service) && count(topics.findings(), "read_committed") >= OwnTopics.PARTITIONS);
        }
    }

    /** Facts a second through the tracker, by the standard pathway. */
    double track(Path state) throws Exception {
        try (ConfigurableApplicationContext service = start(state, AsDelivered.class)) {
            return perSecondOnceRunning(() -> isRunning(service), topics.application());
        }
    }

    /** Waits until the tracker has taken up its partitions. */
    void awaitRunning(ConfigurableApplicationContext service) throws Exception {
        await(() -> isRunning(service));
    }

    private static boolean isRunning(ConfigurableApplicationContext service) {
        for (StreamsBuilderFactoryBean factory :
                service.getBeansOfType(StreamsBuilderFactoryBean.class).values()) {
            KafkaStreams streams = factory.getKafkaStreams();
            if (streams == null || streams.state() != KafkaStreams.State.RUNNING) {
                return false;
            }
        }
        return true;
    }

    ConfigurableApplicationContext start(Path state, Class<?> besides) {
        return ServiceRun.start(broker, topics, topics.findings(), topics.application(), state, besides);
    }

    Reading reading(Consumer<Finding> onFinding) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(topics.findings(), "read_committed");
        return new Reading(consumer, onFinding);
    }

    private double perSecondOnceRunning(Condition running, String group) throws Exception {
        await(running);
        return TrackerBenchmark.perSecond(
                published, () -> await(() -> TakenUp.everything(admin, topics.facts(), group)));
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private long count(String topic, String isolation) {
        long count = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic, isolation)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                count += consumer.poll(Duration.ofMillis(100)).count();
            }
        }
        return count;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic, String isolation) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", isolation, "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(OwnTopics.partitions(topic));
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    /** Reads findings as they come. */
    record Reading(KafkaConsumer<byte[], byte[]> consumer, Consumer<Finding> onFinding) implements AutoCloseable {

        void readFor(Duration time) {
            Instant end = Instant.now().plus(time);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(5))) {
                    if (!new String(record.key(), StandardCharsets.UTF_8).startsWith("watermark/")) {
                        onFinding.accept(EventJson.readFinding(record.value()));
                    }
                }
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** Nothing in the place of anything. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AsDelivered {}

    private interface Condition {
        boolean holds() throws Exception;
    }
}
