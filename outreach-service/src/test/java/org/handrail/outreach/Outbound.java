package org.handrail.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.handrail.events.EventType;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.terms.PersonAlias;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** What outreach has published. */
@TestComponent
class Outbound {

    private final KafkaConnectionDetails kafka;

    Outbound(KafkaConnectionDetails kafka) {
        this.kafka = kafka;
    }

    /** All facts of this type about this person, once there are two. */
    List<WireRecord> all(EventType type, PersonAlias person) {
        return atLeast(2, type, person);
    }

    /** The first fact of this type about this person, once it is there. */
    WireRecord first(EventType type, PersonAlias person) {
        return atLeast(1, type, person).getFirst();
    }

    /** All that is on the topic by now. */
    List<WireRecord> everything() {
        List<WireRecord> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor("handrail.outreach.v1").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(wire(record)));
            }
        }
        return all;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.getBootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<WireRecord> atLeast(int count, EventType type, PersonAlias person) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.subscribe(List.of("handrail.outreach.v1"));
            List<WireRecord> found = new ArrayList<>();
            Awaitility.await(type.wireName()).atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    WireRecord wire = wire(record);
                    if (wire.key().startsWith(person.toString())
                            && wire.headers().containsValue(type.wireName())) {
                        found.add(wire);
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }

    private static WireRecord wire(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        return new WireRecord(
                new String(record.key(), StandardCharsets.UTF_8),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }
}
