package org.handrail.journal;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** One record on its way to the broker. */
final class Sending {

    private final UUID fact;
    private final ProducerRecord<byte[], byte[]> record;
    private @Nullable Future<RecordMetadata> sent;
    private @Nullable Throwable failure;

    Sending(UUID fact, ProducerRecord<byte[], byte[]> record) {
        this.fact = fact;
        this.record = record;
    }

    UUID fact() {
        return fact;
    }

    Sending again() {
        return new Sending(fact, record);
    }

    void over(Producer<byte[], byte[]> producer) {
        sent = producer.send(record);
    }

    /**
     * Waits for the answer.
     *
     * @throws KafkaException where the broker fails, rather than refuses the record
     */
    void await() throws InterruptedException {
        if (sent == null) {
            return;
        }
        try {
            sent.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (!isAboutTheRecord(cause) && !mayBeAboutAnother(cause)) {
                throw new KafkaException(cause.getMessage(), cause);
            }
            failure = cause;
        }
    }

    /** Why it was refused; null when it was acknowledged. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Whether no other broker, and no later time, would take such a record either. */
    static boolean isAboutTheRecord(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTimestampException
                || cause instanceof SerializationException;
    }

    /** What the client says of records that shared a batch with a refused one has no class of its own. */
    private static boolean mayBeAboutAnother(Throwable cause) {
        return cause.getClass() == KafkaException.class;
    }
}
