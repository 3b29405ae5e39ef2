package org.handrail.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.handrail.testing.RealKafka;

/** What the clinics and the tracker write, on the topics that the desk reads. */
final class Topics {

    private static final String FINDINGS = "handrail.findings.v1";
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Topics TOPICS = new Topics();

    private final Producer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealKafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private volatile boolean silent;

    private Topics() {
        Thread.ofVirtual().name("tracker").start(this::beat);
        Runtime.getRuntime().addShutdownHook(new Thread(producer::close));
    }

    static Topics topics() {
        return TOPICS;
    }

    /** The tracker found this out. */
    void announce(Finding... findings) {
        for (Finding finding : findings) {
            send(
                    FINDINGS,
                    partition(FINDINGS, finding.person().value()),
                    new WireRecord(finding.person() + "/" + finding.id(), Map.of(), EventJson.write(finding)));
        }
        producer.flush();
    }

    /** A clinic posted this. */
    void post(Fact... facts) {
        for (Fact fact : facts) {
            Phase phase = EventType.of(fact.event()).phase();
            String topic = "handrail." + (phase.hasItsOwnTopic() ? phase : Phase.DETOX).wireName() + ".v1";
            send(topic, partition(topic, fact.person().value()), FactRecords.of(fact));
        }
        producer.flush();
    }

    /** The tracker judges no further. */
    void trackerFallsSilent() {
        silent = true;
    }

    void trackerSpeaksAgain() {
        silent = false;
    }

    private void beat() {
        while (true) {
            if (!silent) {
                judgedThrough(Instant.now());
            }
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    private void judgedThrough(Instant through) {
        int partitions = producer.partitionsFor(FINDINGS).size();
        for (int partition = 0; partition < partitions; partition++) {
            send(FINDINGS, partition, FactRecords.of(new Watermark("tracker", through)));
        }
        producer.flush();
    }

    private int partition(String topic, UUID person) {
        return Math.floorMod(person.hashCode(), producer.partitionsFor(topic).size());
    }

    private void send(String topic, int partition, WireRecord wire) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, partition, wire.key().getBytes(StandardCharsets.UTF_8), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
    }
}
