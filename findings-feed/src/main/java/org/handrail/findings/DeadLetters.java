package org.handrail.findings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Sets a record aside that cannot be read, with the cause in its headers. While the database is away nothing is set aside. */
final class DeadLetters implements ConsumerAwareRecordRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final BackOff AT_ONCE = new FixedBackOff(0, 0);
    private static final int ANY_PARTITION = -1;
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final DeadLetterPublishingRecoverer publishing;
    private final Map<String, Counter> counted = new HashMap<>();

    DeadLetters(KafkaTemplate<byte[], byte[]> template, TopicReading reading, MeterRegistry meters) {
        this.publishing = new DeadLetterPublishingRecoverer(
                template,
                (record, cause) -> new TopicPartition(reading.deadLetterTopic(record.topic()), ANY_PARTITION));
        for (String topic : reading.topics()) {
            counted.put(
                    topic,
                    Counter.builder("handrail.dead.letters")
                            .description("Records set aside because they could not be read")
                            .tag("topic", reading.deadLetterTopic(topic))
                            .register(meters));
        }
    }

    /** What the container does with a failure: wait for an outage to end, set a record at fault aside at once. */
    DefaultErrorHandler whenReadingFails() {
        ExponentialBackOff untilItIsBack = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2);
        untilItIsBack.setMaxInterval(LONGEST_WAIT_MILLIS);
        DefaultErrorHandler onFailure = new DefaultErrorHandler(this, untilItIsBack);
        onFailure.setBackOffFunction(
                (record, failure) -> failure instanceof BatchListenerFailedException ? AT_ONCE : untilItIsBack);
        return onFailure;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception cause) {
        Exception why = reason(cause);
        publishing.accept(record, consumer, why);
        Counter counter = counted.get(record.topic());
        if (counter != null) {
            counter.increment();
        }
        LOG.error("Set aside {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), root(why));
    }

    /** What the reader said, without the wrappings of the container. */
    private static Exception reason(@Nullable Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BatchListenerFailedException && each.getCause() instanceof Exception reason) {
                return reason;
            }
        }
        return failure == null ? new IllegalStateException("refused without a cause") : failure;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.getClass().getSimpleName(); // never the message: it may quote what was in the record
    }
}
