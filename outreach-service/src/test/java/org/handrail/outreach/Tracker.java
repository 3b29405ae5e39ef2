package org.handrail.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Announces findings as the tracker does. */
@TestComponent
class Tracker implements DisposableBean {

    static final String TOPIC = "handrail.findings.v1";

    private final Producer<byte[], byte[]> producer;
    private final int partitions;

    Tracker(KafkaConnectionDetails kafka) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        partitions = producer.partitionsFor(TOPIC).size();
    }

    /** One after the other, all of one person in one partition. */
    void announce(Finding... findings) {
        for (Finding finding : findings) {
            UUID person = finding.person().value();
            send(Math.floorMod(person.hashCode(), partitions), person + "/" + finding.id(), EventJson.write(finding));
        }
        producer.flush();
    }

    /** One that a post in this trace caused. */
    void announceIn(String traceparent, Finding finding) {
        UUID person = finding.person().value();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                TOPIC,
                Math.floorMod(person.hashCode(), partitions),
                (person + "/" + finding.id()).getBytes(StandardCharsets.UTF_8),
                EventJson.write(finding));
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(record);
        producer.flush();
    }

    /** Something that is no finding. */
    void announceNonsense(Finding inPlaceOf) {
        UUID person = inPlaceOf.person().value();
        send(
                Math.floorMod(person.hashCode(), partitions),
                person + "/x",
                "{\"nonsense\":1}".getBytes(StandardCharsets.UTF_8));
        producer.flush();
    }

    /** How far all is judged, in every partition. */
    void judgedThrough(Instant through) {
        for (int partition = 0; partition < partitions; partition++) {
            judgedThrough(partition, through);
        }
    }

    /** How far all is judged, in one partition. */
    void judgedThrough(int partition, Instant through) {
        WireRecord wire = FactRecords.of(new Watermark("tracker", through));
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, partition, wire.key().getBytes(StandardCharsets.UTF_8), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
        producer.flush();
    }

    /** What an intake says of a feed, in every partition of its topic. */
    void says(FeedNotice notice) {
        WireRecord wire = FactRecords.of(notice);
        String topic = "handrail." + notice.service().wireName() + ".v1";
        producer.partitionsFor(topic).forEach(each -> {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    topic, each.partition(), wire.key().getBytes(StandardCharsets.UTF_8), wire.value());
            wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            var _ = producer.send(record);
        });
        producer.flush();
    }

    int partitions() {
        return partitions;
    }

    private void send(int partition, String key, byte @Nullable [] value) {
        var _ = producer.send(new ProducerRecord<>(TOPIC, partition, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
