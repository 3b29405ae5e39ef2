package org.handrail.insights.config;

import org.handrail.findings.FeedHealth;
import org.handrail.insights.projection.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Whether topics are read, in the health group {@code broker}. */
@Configuration(proxyBeanMethods = false)
class BrokerHealth {

    @Bean
    FeedHealth findingsHealthIndicator(Reading reading, KafkaAdmin broker) {
        return new FeedHealth(reading::isReading, broker);
    }
}
