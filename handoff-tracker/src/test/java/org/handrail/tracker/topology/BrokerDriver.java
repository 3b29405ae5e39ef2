package org.handrail.tracker.topology;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.handrail.testing.TopicList;
import org.handrail.tracker.HandoffTracker;
import org.handrail.tracker.time.LogTime;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service itself on a real broker, with topics of its own beside those of other tests. */
final class BrokerDriver implements TrackerDriver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(400);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int PARTITIONS = 4;

    private final String broker;
    private final String name;
    private final Path state;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private int rebuilds;
    private ConfigurableApplicationContext service;

    BrokerDriver(String broker, String name, Path state) {
        this.broker = broker;
        this.name = name;
        this.state = state;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
        createTopics();
        this.service = start();
    }

    @Override
    public void publish(Phase service, Fact fact) {
        WireRecord wire = FactRecords.of(fact);
        send(topic(service), partitionOf(wire), wire);
    }

    @Override
    public void publishUnreadable(Phase service, PersonAlias person, String value) {
        send(topic(service), null, new WireRecord(person.toString(), Map.of(), value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void heardThrough(Phase service, Instant through) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(topic(service), partition, FactRecords.of(new Watermark(service.wireName(), through)));
        }
    }

    @Override
    public void settle() {
        producer.flush();
        await().atMost(PATIENCE).pollInterval(POLL).until(this::everythingWasTakenUp);
    }

    @Override
    public List<Finding> announced() {
        settle();
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        List<Finding> findings = new ArrayList<>();
        read(findings(), record -> {
            if (!isTime(record)) {
                findings.add(EventJson.readFinding(record.value()));
            }
        });
        return findings;
    }

    @Override
    public Instant judgedThrough() {
        Map<Integer, Instant> through = new HashMap<>();
        read(findings(), record -> {
            if (isTime(record)) {
                WireRecord wire = new WireRecord(record.key(), Map.of(), record.value());
                through.put(record.partition(), FactRecords.readWatermark(wire).through());
            }
        });
        return through.size() < PARTITIONS ? Instant.MIN : Collections.min(through.values());
    }

    private static boolean isTime(ConsumerRecord<String, byte[]> record) {
        return record.key().startsWith("watermark/");
    }

    @Override
    public List<String> deadLetters(Phase service) {
        List<String> causes = new ArrayList<>();
        read(
                HandoffTopology.deadLettersOf(topic(service)),
                record -> causes.add(new String(
                        record.headers()
                                .lastHeader("kafka_dlt-exception-message")
                                .value(),
                        StandardCharsets.UTF_8)));
        return causes;
    }

    /** Stops the service and starts it again on the state it left. */
    void restart() {
        service.close();
        service = start();
    }

    @Override
    public void rebuild() {
        service.close();
        rebuilds++;
        createTopics();
        service = start();
    }

    @Override
    public void close() {
        service.close();
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(HandoffTracker.class, OneRule.class)
                .run(
                        "--spring.kafka.bootstrap-servers=" + broker,
                        // brought by the fixtures, for services that have a database
                        "--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--handrail.tracker.state-dir=" + state.resolve("rebuild-" + rebuilds),
                        "--spring.cloud.stream.kafka.streams.binder.functions.track.application-id=" + application(),
                        "--spring.cloud.stream.bindings.track-in-0.destination="
                                + LogTime.SERVICES.stream().map(this::topic).collect(Collectors.joining(",")),
                        "--spring.cloud.stream.bindings.track-out-0.destination=" + findings());
    }

    private String application() {
        return "tracker-" + name + "-" + rebuilds;
    }

    private String topic(Phase service) {
        return PlainTopology.topicOf(service) + "." + name;
    }

    private String findings() {
        return PlainTopology.FINDINGS + "." + name + "." + rebuilds;
    }

    private void createTopics() {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(new NewTopic(findings(), PARTITIONS, (short) 1));
        for (Phase each : LogTime.SERVICES) {
            topics.add(new NewTopic(topic(each), PARTITIONS, (short) 1));
            topics.add(new NewTopic(HandoffTopology.deadLettersOf(topic(each)), PARTITIONS, (short) 1));
        }
        TopicList.create(broker, topics);
    }

    private static int partitionOf(WireRecord wire) {
        byte[] key = wire.key().getBytes(StandardCharsets.UTF_8);
        return new PersonPartitioner()
                .partitions("", key, wire.value(), PARTITIONS)
                .orElseThrow()
                .iterator()
                .next();
    }

    private void send(String topic, @org.jspecify.annotations.Nullable Integer partition, WireRecord wire) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, wire.key(), wire.value());
        wire.headers().forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
    }

    private boolean everythingWasTakenUp() throws ExecutionException, InterruptedException {
        List<TopicPartition> inputs = LogTime.SERVICES.stream()
                .flatMap(each -> partitions(topic(each)).stream())
                .toList();
        var ends = admin.listOffsets(inputs.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        var committed = admin.listConsumerGroupOffsets(application())
                .partitionsToOffsetAndMetadata()
                .get();
        return inputs.stream().allMatch(partition -> {
            long end = Objects.requireNonNull(ends.get(partition)).offset();
            var at = committed.get(partition);
            return end == 0 || (at != null && at.offset() >= end);
        });
    }

    private double waiting() {
        return service.getBean(MeterRegistry.class)
                .get("handrail.tracker.people.waiting")
                .gauge()
                .value();
    }

    /** Reads until nothing more comes for a while: what is still being committed comes within a commit interval. */
    private void read(String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions(topic));
            consumer.seekToBeginning(consumer.assignment());
            for (var records = consumer.poll(QUIET); !records.isEmpty(); records = consumer.poll(QUIET)) {
                records.forEach(reader);
            }
        }
    }

    private static List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(topic, partition));
        }
        return partitions;
    }

    /** Judges by one rule in place of the standard pathway. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OneRule {

        @Bean
        @Primary
        Judging oneRule() {
            return new AppointmentJudging();
        }
    }
}
