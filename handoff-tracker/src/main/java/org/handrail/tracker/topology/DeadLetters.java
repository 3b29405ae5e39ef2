package org.handrail.tracker.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Records that no retry makes readable, on their way to the dead letters of their topic: as they came, with the cause in
 * headers. The headers have the names and encodings of spring-kafka's, so that one tool reads the dead letters of every
 * service.
 */
final class DeadLetters {

    private static final String SUFFIX = ".tracker.dlt";

    private DeadLetters() {}

    /** The topic of the dead letters of a topic. */
    static String topicOf(String topic) {
        return topic + SUFFIX;
    }

    static Record<byte[], Outcome> of(
            Record<byte[], byte[]> record, RuntimeException reason, Optional<RecordMetadata> origin) {
        Headers headers = new RecordHeaders(record.headers());
        headers.add("kafka_dlt-exception-fqcn", text(reason.getClass().getName()));
        headers.add("kafka_dlt-exception-message", text(String.valueOf(reason.getMessage())));
        origin.ifPresent(from -> headers.add("kafka_dlt-original-topic", text(from.topic()))
                .add(
                        "kafka_dlt-original-partition",
                        ByteBuffer.allocate(Integer.BYTES)
                                .putInt(from.partition())
                                .array())
                .add(
                        "kafka_dlt-original-offset",
                        ByteBuffer.allocate(Long.BYTES).putLong(from.offset()).array()));
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new Record<>(record.key(), new Outcome.DeadLetter(value), record.timestamp(), headers);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
