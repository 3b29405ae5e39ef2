package org.handrail.intake.feed;

import io.micrometer.core.instrument.MeterRegistry;
import org.handrail.directory.Directory;
import org.handrail.events.Phase;
import org.handrail.journal.InBand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The watch over feeds of an intake. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
public class FeedConfiguration {

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    @DependsOnDatabaseInitialization
    FeedTable feedTable(JdbcTemplate jdbc) {
        return new FeedTable(jdbc);
    }

    @Bean
    Heartbeats heartbeats(FeedTable feeds, Heard heard) {
        return new Heartbeats(feeds, heard);
    }

    @Bean
    FeedWatch feedWatch(
            FeedTable feeds,
            Heard heard,
            Directory directory,
            FeedProperties settings,
            TransactionTemplate transactions,
            MeterRegistry registry) {
        return new FeedWatch(feeds, heard, directory, settings, transactions, new FeedMeters(registry));
    }

    @Bean
    InBand feedNotices(
            FeedTable feeds,
            Directory directory,
            FeedProperties settings,
            @Value("${handrail.intake.phase}") Phase service) {
        return new FeedNotices(feeds, directory, settings, service);
    }
}
