package org.handrail.tracker.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.handrail.testing.TestFolder;
import org.handrail.tracker.metrics.TrackerMetrics;
import org.jspecify.annotations.Nullable;

/** The topology on Kafka Streams' own test driver: one partition, no broker, and a wall clock that is moved by hand. */
final class InMemoryDriver implements TrackerDriver {

    private static final int DRAINED_AFTER = 100;

    private final Judging judging;
    private final int partitions;
    private final List<Runnable> published = new ArrayList<>();
    private final List<Finding> announced = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private TopologyTestDriver driver;
    private Instant judgedThrough = Instant.MIN;

    InMemoryDriver(Judging judging) {
        this(judging, 1);
    }

    /** One partition of several, of which the others are told of by {@link #passOn}. */
    InMemoryDriver(Judging judging, int partitions) {
        this.judging = judging;
        this.partitions = partitions;
        this.driver = started();
    }

    /** What another partition says at that time in milliseconds. */
    void passOn(Record<byte[], Outcome> said, long at) {
        driver.createInputTopic(PlainTopology.MOVED, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(
                        new TestRecord<>(said.key(), said.value().value(), said.headers(), Instant.ofEpochMilli(at)));
    }

    /** So much time passes on the wall. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    @Override
    public void publish(Phase service, Fact fact) {
        pipe(service, FactRecords.of(fact));
    }

    @Override
    public void publish(FeedNotice notice) {
        pipe(notice.service(), FactRecords.of(notice));
    }

    /** As the relay does for a fact that was erased. */
    void erase(Phase service, Fact fact) {
        driver.createInputTopic(PlainTopology.topicOf(service), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(
                        new TestRecord<>(FactRecords.of(fact).key().getBytes(StandardCharsets.UTF_8), (byte[]) null));
    }

    /** The keys of findings that compaction will forget. */
    List<String> forgotten() {
        announced();
        return List.copyOf(forgotten);
    }

    @Override
    public void publishUnreadable(Phase service, PersonAlias person, String value) {
        pipe(service, new WireRecord(person.toString(), Map.of(), value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void heardThrough(Phase service, Instant through) {
        pipe(service, FactRecords.of(new Watermark(service.wireName(), through)));
    }

    @Override
    public void settle() {
        // the test driver takes up each record as it is published
    }

    @Override
    public List<Finding> announced() {
        for (int i = 0; i < DRAINED_AFTER; i++) {
            driver.advanceWallClockTime(Duration.ofMillis(20));
        }
        driver.createOutputTopic(PlainTopology.FINDINGS, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(record -> read(record.key(), record.value()));
        return List.copyOf(announced);
    }

    private void read(String key, byte @Nullable [] value) {
        if (value == null) {
            forgotten.add(key);
        } else if (key.startsWith("watermark/")) {
            judgedThrough = FactRecords.readWatermark(new WireRecord(key, Map.of(), value))
                    .through();
        } else {
            announced.add(EventJson.readFinding(value));
        }
    }

    @Override
    public Instant judgedThrough() {
        announced();
        return judgedThrough;
    }

    @Override
    public List<String> deadLetters(Phase service) {
        String topic = HandoffTopology.deadLettersOf(PlainTopology.topicOf(service));
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> record.headers().lastHeader("kafka_dlt-exception-message"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void rebuild() {
        driver.close();
        announced.clear();
        driver = started();
        List.copyOf(published).forEach(Runnable::run);
    }

    @Override
    public void close() {
        driver.close();
    }

    private void pipe(Phase service, WireRecord wire) {
        Runnable piping = () -> pipeNow(service, wire);
        published.add(piping);
        piping.run();
    }

    private void pipeNow(Phase service, WireRecord wire) {
        RecordHeaders headers = new RecordHeaders();
        wire.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        driver.createInputTopic(PlainTopology.topicOf(service), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(wire.key().getBytes(StandardCharsets.UTF_8), wire.value(), headers));
    }

    private TopologyTestDriver started() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "tracker");
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                TestFolder.create("handrail-tracker").toString());
        return new TopologyTestDriver(
                PlainTopology.of(judging, new TrackerMetrics(new SimpleMeterRegistry(), Clock.systemUTC()), partitions),
                properties);
    }
}
