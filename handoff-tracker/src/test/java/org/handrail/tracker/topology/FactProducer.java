package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.handrail.events.Phase;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.tracker.OwnTopics;

/** Publishes as a relay does. */
public final class FactProducer implements AutoCloseable {

    private static final PersonPartitioner BY_PERSON = new PersonPartitioner();

    private final OwnTopics topics;
    private final KafkaProducer<String, byte[]> producer;

    public FactProducer(String broker, OwnTopics topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "linger.ms",
                        "5",
                        "batch.size",
                        "131072",
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes a fact in the partition of its person. */
    public void publish(Phase service, Fact fact) {
        publish(service, FactRecords.of(fact));
    }

    /** Publishes a record in the partition of the person that its key begins with. */
    public void publish(Phase service, WireRecord wire) {
        byte[] key = wire.key().getBytes(StandardCharsets.UTF_8);
        int partition = BY_PERSON
                .partitions("", key, wire.value(), OwnTopics.PARTITIONS)
                .orElseThrow()
                .iterator()
                .next();
        send(service, partition, wire);
    }

    /** Publishes a watermark in every partition. */
    public void heardThrough(Phase service, Instant through) {
        for (int partition = 0; partition < OwnTopics.PARTITIONS; partition++) {
            send(service, partition, FactRecords.of(new Watermark(service.wireName(), through)));
        }
    }

    /** Publishes a notice about a feed in every partition. */
    public void publish(FeedNotice notice) {
        for (int partition = 0; partition < OwnTopics.PARTITIONS; partition++) {
            send(notice.service(), partition, FactRecords.of(notice));
        }
    }

    /** Waits until all of it is acknowledged. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Phase service, int partition, WireRecord wire) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topics.facts(service), partition, wire.key(), wire.value());
        wire.headers().forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
    }
}
