package org.handrail.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;

/** Reads a whole topic, committed records only, again and again from where it was. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Read> all = new ArrayList<>();

    /** One record with its place; places within a partition are in order. */
    public record Read(int partition, long offset, WireRecord wire) {

        /** Whether it has no value, so that compaction forgets what stood under its key. */
        public boolean isTombstone() {
            return wire.value().length == 0;
        }

        /** Whether it says that a partner's feed is quiet, or heard again. */
        public boolean isFeedNotice() {
            return FactRecords.isFeedNotice(wire);
        }

        /** Whether it is a watermark. */
        public boolean isWatermark() {
            return FactRecords.isWatermark(wire);
        }
    }

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** A reader at the beginning of every partition. */
    public static TopicReader of(List<String> bootstrapServers, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return new TopicReader(consumer);
    }

    /** All that is in the topic by now. */
    public List<Read> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(read(record)));
        }
        return List.copyOf(all);
    }

    /** The facts among them, repeats included. */
    public List<Fact> facts() {
        return all().stream()
                .filter(read -> !read.isWatermark() && !read.isTombstone() && !read.isFeedNotice())
                .map(read -> FactRecords.readFact(read.wire()))
                .toList();
    }

    /** What is said of feeds, once for each partition that has it. */
    public List<FeedNotice> feedNotices() {
        return all().stream()
                .filter(Read::isFeedNotice)
                .map(read -> FactRecords.readFeedNotice(read.wire()))
                .toList();
    }

    /** The watermarks among them. */
    public List<Watermark> watermarks() {
        return all().stream()
                .filter(Read::isWatermark)
                .map(read -> FactRecords.readWatermark(read.wire()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Read read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        byte[] value = record.value() == null ? new byte[0] : record.value();
        WireRecord wire = new WireRecord(new String(record.key(), StandardCharsets.UTF_8), headers, value);
        return new Read(record.partition(), record.offset(), wire);
    }
}
