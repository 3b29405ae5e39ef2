package org.handrail.journal;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** A journal for every service that has this library, its database and its broker configured. */
@AutoConfiguration(
        after = {JdbcTemplateAutoConfiguration.class, KafkaAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableConfigurationProperties(JournalProperties.class)
public class JournalAutoConfiguration {

    @Bean
    Pseudonyms pseudonyms(
            @Value("${handrail.pseudonyms.key:#{null}}") @Nullable String key,
            @Value("${handrail.pseudonyms.alias-key:#{null}}") @Nullable String aliasKey,
            @Value("${handrail.pseudonyms.former-alias-keys:}") List<String> former) {
        byte[] forAll = SecretKeys.read("handrail.pseudonyms.key", key);
        return new Pseudonyms(
                forAll,
                aliasKey == null ? forAll : SecretKeys.read("handrail.pseudonyms.alias-key", aliasKey),
                former.stream()
                        .map(each -> SecretKeys.read("handrail.pseudonyms.former-alias-keys", each))
                        .toList());
    }

    @Bean
    RelayState relayState() {
        return new RelayState();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Relay relay(
            DataSource database,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            JournalProperties settings,
            RelayState state,
            ObjectProvider<InBand> inBand) {
        Topic topic = new Topic(RelayProducers.of(kafka, broker, settings.serviceName()), settings.topicName());
        return new Relay(database, topic, settings.relay(), state, inBand.getIfAvailable(() -> InBand.SILENT));
    }

    @Bean
    @DependsOnDatabaseInitialization
    Journal journal(JdbcTemplate jdbc, TraceContext trace, Relay relay) {
        return new Journal(jdbc, trace, relay::wake);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Retention retention(JdbcTemplate jdbc, JournalProperties settings) {
        return new Retention(jdbc, settings.eraseExpiredEvery());
    }

    @Bean
    TraceContext traceContext(ObjectProvider<Tracer> tracers) {
        Tracer tracer = tracers.getIfAvailable(() -> Tracer.NOOP);
        return () -> {
            Span span = tracer.currentSpan();
            return span == null || span.context().traceId().isEmpty() ? null : traceparent(span);
        };
    }

    @Bean
    JournalMetrics journalMetrics(RelayState state) {
        return new JournalMetrics(state);
    }

    @Bean
    BrokerHealth relayHealthIndicator(RelayState state) {
        return new BrokerHealth(state);
    }

    private static String traceparent(Span span) {
        boolean sampled = Boolean.TRUE.equals(span.context().sampled());
        return "00-" + span.context().traceId() + "-" + span.context().spanId() + (sampled ? "-01" : "-00");
    }
}
