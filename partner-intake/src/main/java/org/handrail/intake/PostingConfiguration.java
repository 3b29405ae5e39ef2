package org.handrail.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.handrail.intake.format.CsvMappings;
import org.handrail.intake.limits.LimitProperties;
import org.handrail.intake.limits.Limits;
import org.handrail.intake.limits.Overload;
import org.handrail.intake.upload.Uploads;
import org.handrail.journal.PostedCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What stands between a partner's request and the journal: formats, limits and uploads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
@Import({EventsController.class, UploadsController.class})
class PostingConfiguration {

    private static final int MOST_ON_ONE_CONNECTION = 10_000;

    @Bean
    CsvMappings csvMappings(IntakeProperties settings) {
        Path columns = settings.columns();
        return columns == null ? new CsvMappings(List.of()) : CsvMappings.read(columns);
    }

    @Bean
    Limits limits(LimitProperties settings, MeterRegistry metrics) {
        return new Limits(settings, metrics);
    }

    @Bean
    FilterRegistrationBean<Overload> overload(LimitProperties settings, MeterRegistry metrics) {
        FilterRegistrationBean<Overload> filter = new FilterRegistrationBean<>(new Overload(settings, metrics));
        filter.addUrlPatterns("/v1/events", "/v1/validate");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /**
     * A sender that says nothing at all is not waited for longer than one that says too little; a clinic that posts event by
     * event keeps its connection (the container's default is to hang up after 100 requests).
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patience(LimitProperties settings) {
        int millis = (int) settings.patience().toMillis();
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("connectionTimeout", String.valueOf(millis));
            connector.setProperty("maxKeepAliveRequests", String.valueOf(MOST_ON_ONE_CONNECTION));
        });
    }

    @Bean
    Uploads uploads(JdbcTemplate jdbc, PostedCipher cipher, IntakeProperties settings) {
        return new Uploads(jdbc, cipher, settings.uploadsKept());
    }

    @Bean
    UploadReceipts uploadReceipts(Uploads uploads, JsonMapper json) {
        return new UploadReceipts(uploads, json);
    }

    @Bean
    SinglePosts singlePosts(PostReader reader, CsvMappings mappings, IntakeProperties settings) {
        return new SinglePosts(reader, mappings, (int) settings.largestEvent().toBytes());
    }

    @Bean
    BulkPosts bulkPosts(
            PostReader reader,
            CsvMappings mappings,
            Intake intake,
            Uploads uploads,
            UploadReceipts receipts,
            IntakeProperties settings,
            IntakeMetrics metrics) {
        return new BulkPosts(reader, mappings, intake, uploads, receipts, settings, metrics);
    }
}
