package org.handrail.findings;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Makes feeds with this service's broker: batches, committed when taken in; what cannot be read is set aside. */
public final class TopicFeeds {

    private static final int SESSION_MILLIS = 6_000;

    private final ConsumerFactory<?, ?> consumers;
    private final ProducerFactory<?, ?> producers;
    private final KafkaAdmin broker;
    private final MeterRegistry meters;
    private final ReadingMeters reading;

    TopicFeeds(
            ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, KafkaAdmin broker, MeterRegistry meters) {
        this.consumers = consumers;
        this.producers = producers;
        this.broker = broker;
        this.meters = meters;
        this.reading = new ReadingMeters(meters);
    }

    /** A feed of findings that is not started yet. Figures tell of it once they are asked to: {@link TopicFeed#show}. */
    public TopicFeed findings(TopicReading of, FindingsReader reader) {
        FindingsProgress progress = new FindingsProgress(of.group());
        var container = container(of, FindingsListener.of(reader, progress, reading));
        progress.of(container);
        return new TopicFeed(of, broker, container, new TopicFeed.Companion() {
            @Override
            public void begins(int partitions, Admin broker) {
                progress.asks(broker);
                reader.begin(partitions);
            }

            @Override
            public void isShown() {
                reading.show(progress);
            }
        });
    }

    /** A feed of other topics that is not started yet. A group that has read nothing begins at the beginning. */
    public TopicFeed records(TopicReading of, BatchMessageListener<byte[], byte[]> listener) {
        return new TopicFeed(of, broker, container(of, listener), new TopicFeed.Companion() {});
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container(
            TopicReading of, BatchMessageListener<byte[], byte[]> listener) {
        ContainerProperties properties = new ContainerProperties(of.topics().toArray(String[]::new));
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setGroupId(of.group());
        var container = new ConcurrentMessageListenerContainer<>(bytes(of), properties);
        container.setBeanName(of.group());
        container.setConcurrency(of.threads());
        container.setCommonErrorHandler(new DeadLetters(deadLetterTemplate(), of, meters).whenReadingFails());
        return container;
    }

    private DefaultKafkaConsumerFactory<byte[], byte[]> bytes(TopicReading of) {
        Map<String, Object> properties = new HashMap<>(consumers.getConfigurationProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, of.group());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a process that died is missed after six seconds, not after Kafka's 45: until then nobody reads its partitions
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
        // the tracker writes exactly once; what it took back was never said
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaTemplate<byte[], byte[]> deadLetterTemplate() {
        Map<String, Object> properties = new HashMap<>(producers.getConfigurationProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(properties, new ByteArraySerializer(), new ByteArraySerializer()));
    }
}
