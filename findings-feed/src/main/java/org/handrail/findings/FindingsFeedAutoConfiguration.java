package org.handrail.findings;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Reads the findings wherever a service brings a {@link FindingsReader}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(FindingsReader.class)
@EnableConfigurationProperties(FindingsFeedSettings.class)
public final class FindingsFeedAutoConfiguration {

    private static final int SESSION_MILLIS = 6_000;

    @Bean
    FindingsFeed findingsFeed(
            FindingsFeedSettings settings,
            ConsumerFactory<?, ?> consumers,
            ProducerFactory<?, ?> producers,
            KafkaAdmin broker,
            FindingsReader reader,
            MeterRegistry meters) {
        ReadingMeters reading = new ReadingMeters(meters, Clock.systemUTC());
        var container = new ConcurrentMessageListenerContainer<>(
                bytes(consumers, settings), container(settings, reader, reading));
        container.setBeanName("findings");
        container.setConcurrency(settings.threads());
        container.setCommonErrorHandler(
                new DeadLetters(deadLetterTemplate(producers), settings, meters).whenReadingFails());
        reading.watch(container, meters);
        return new FindingsFeed(settings, broker, container, reader);
    }

    @Bean
    FindingsHealth findingsHealthIndicator(FindingsFeed feed, KafkaAdmin broker) {
        return new FindingsHealth(feed, broker);
    }

    private static ContainerProperties container(
            FindingsFeedSettings settings, FindingsReader reader, ReadingMeters reading) {
        ContainerProperties properties = new ContainerProperties(settings.topic());
        properties.setMessageListener(new FindingsListener(reader, reading));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setGroupId(settings.consumer());
        return properties;
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> bytes(
            ConsumerFactory<?, ?> consumers, FindingsFeedSettings settings) {
        Map<String, Object> properties = new HashMap<>(consumers.getConfigurationProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.consumer());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a process that died is missed after six seconds, not after Kafka's 45: until then nobody reads its partitions
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
        // the tracker writes exactly once; what it took back was never said
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaTemplate<byte[], byte[]> deadLetterTemplate(ProducerFactory<?, ?> producers) {
        Map<String, Object> properties = new HashMap<>(producers.getConfigurationProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(properties, new ByteArraySerializer(), new ByteArraySerializer()));
    }
}
