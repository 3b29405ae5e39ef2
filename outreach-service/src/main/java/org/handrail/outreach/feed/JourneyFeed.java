package org.handrail.outreach.feed;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.handrail.outreach.storage.JourneyFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Listens to the phases' topics; waits for those that are not there yet, and for the database where it is away. */
@Configuration(proxyBeanMethods = false)
class JourneyFeed {

    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final int RECORDS_A_BATCH = 2_000;
    private static final int SESSION_MILLIS = 6_000;
    private static final int MILLIS_UNTIL_NEW_TOPICS_ARE_SEEN = 10_000;

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> journeyListeners(
            JourneySettings settings,
            ConsumerFactory<?, ?> consumers,
            JourneyFacts facts,
            ApplicationEventPublisher listeners,
            Clock clock) {
        ContainerProperties properties =
                new ContainerProperties(settings.topics().toArray(String[]::new));
        properties.setMessageListener(new JourneyListener(facts, listeners::publishEvent, settings.keptFor(), clock));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setGroupId(settings.consumer());
        var container = new ConcurrentMessageListenerContainer<>(bytes(consumers), properties);
        container.setBeanName("journeys");
        ExponentialBackOff untilItIsBack = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2);
        untilItIsBack.setMaxInterval(LONGEST_WAIT_MILLIS);
        container.setCommonErrorHandler(new DefaultErrorHandler(untilItIsBack));
        return container;
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> bytes(ConsumerFactory<?, ?> consumers) {
        Map<String, Object> properties = new HashMap<>(consumers.getConfigurationProperties());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_BATCH);
        // a process that died is missed after six seconds: until then nobody reads its partitions
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, MILLIS_UNTIL_NEW_TOPICS_ARE_SEEN);
        return new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
