package org.handrail.findings;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Makes feeds, and reads the findings wherever a service brings a {@link FindingsReader}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(FindingsFeedSettings.class)
public final class FindingsFeedAutoConfiguration {

    @Bean
    TopicFeeds topicFeeds(
            ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, KafkaAdmin broker, MeterRegistry meters) {
        return new TopicFeeds(consumers, producers, broker, meters);
    }

    @Bean
    @ConditionalOnBean(FindingsReader.class)
    TopicFeed findingsFeed(FindingsFeedSettings settings, TopicFeeds feeds, FindingsReader reader) {
        TopicReading reading = new TopicReading(
                settings.consumer(), settings.consumer(), List.of(settings.topic()), settings.threads());
        TopicFeed feed = feeds.findings(reading, reader);
        feed.show();
        return feed;
    }

    @Bean
    @ConditionalOnBean(FindingsReader.class)
    FeedHealth findingsHealthIndicator(TopicFeed findingsFeed, KafkaAdmin broker) {
        return new FeedHealth(findingsFeed::isReading, broker);
    }
}
