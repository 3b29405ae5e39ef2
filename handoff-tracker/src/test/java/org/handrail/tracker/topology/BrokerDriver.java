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
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.handrail.testing.TopicList;
import org.handrail.tracker.OwnTopics;
import org.handrail.tracker.ServiceRun;
import org.springframework.context.ConfigurableApplicationContext;

/** The service itself on a real broker, with topics of its own beside those of other tests. */
final class BrokerDriver implements TrackerDriver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofMillis(400);

    private final String broker;
    private final OwnTopics topics;
    private final Path state;
    private final Class<?>[] besides;
    private final Admin admin;
    private final FactProducer producer;
    private int rebuilds;
    private ConfigurableApplicationContext service;

    /**
     * Starts the service.
     *
     * @param besides what it is configured with in place of its own
     */
    BrokerDriver(String broker, OwnTopics topics, Path state, Class<?>... besides) {
        this.broker = broker;
        this.topics = topics;
        this.state = state;
        this.besides = besides.clone();
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
        this.producer = new FactProducer(broker, topics);
        topics.create(broker);
        this.service = start();
    }

    @Override
    public void publish(Phase service, Fact fact) {
        producer.publish(service, fact);
    }

    @Override
    public void publish(FeedNotice notice) {
        producer.publish(notice);
    }

    @Override
    public void publishUnreadable(Phase service, PersonAlias person, String value) {
        producer.publish(service, new WireRecord(person + "/?", Map.of(), value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void heardThrough(Phase service, Instant through) {
        producer.heardThrough(service, through);
    }

    @Override
    public void settle() {
        producer.flush();
        await().atMost(PATIENCE)
                .pollInterval(POLL)
                .ignoreExceptionsMatching(notNow -> notNow.getCause() instanceof RetriableException)
                .until(() -> TakenUp.everything(admin, topics.facts(), application()));
    }

    @Override
    public List<Finding> announced() {
        settle();
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        List<Finding> findings = new ArrayList<>();
        read(findings(), record -> {
            if (!isTime(record) && record.value() != null) {
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
        return through.size() < OwnTopics.PARTITIONS ? Instant.MIN : Collections.min(through.values());
    }

    private static boolean isTime(ConsumerRecord<String, byte[]> record) {
        return record.key().startsWith("watermark/");
    }

    @Override
    public List<String> deadLetters(Phase service) {
        List<String> causes = new ArrayList<>();
        read(
                HandoffTopology.deadLettersOf(topics.facts(service)),
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
        TopicList.create(broker, List.of(new NewTopic(findings(), OwnTopics.PARTITIONS, (short) 1)));
        service = start();
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        admin.close(Duration.ZERO);
    }

    private ConfigurableApplicationContext start() {
        return ServiceRun.start(
                broker, topics, findings(), application(), state.resolve("rebuild-" + rebuilds), besides);
    }

    private String application() {
        return topics.application() + "-" + rebuilds;
    }

    private String findings() {
        return rebuilds == 0 ? topics.findings() : topics.findings() + "." + rebuilds;
    }

    private double waiting() {
        return service.getBean(MeterRegistry.class)
                .get("handrail.tracker.people.waiting")
                .gauge()
                .value();
    }

    /** Reads until nothing more comes for a while: what is still being committed comes within a commit interval. */
    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(each -> new org.apache.kafka.common.TopicPartition(topic, each.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            for (var records = consumer.poll(QUIET); !records.isEmpty(); records = consumer.poll(QUIET)) {
                records.forEach(reader);
            }
        }
    }
}
