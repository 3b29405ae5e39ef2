package org.handrail.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic counted from its beginning: how many records of one source, and how many facts they are. */
final class FactsTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String source;
    private final Set<String> facts = new HashSet<>();
    private long records;

    FactsTopic(String bootstrapServers, String topic, String source) {
        this.source = source;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Counts on to the end of the topic as it is now. */
    void read() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::count);
        }
    }

    private void count(ConsumerRecord<String, byte[]> record) {
        Header reporter = record.headers().lastHeader("ce_source");
        if (reporter != null && source.equals(new String(reporter.value(), StandardCharsets.UTF_8))) {
            records++;
            facts.add(record.key().substring(record.key().indexOf('/') + 1));
        }
    }

    /** Facts, each once however often it stands there. */
    long facts() {
        return facts.size();
    }

    /** Records, repeats included. */
    long records() {
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
