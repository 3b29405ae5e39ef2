package org.handrail.directory.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.handrail.directory.LiveDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Reads the directory when the service starts, and again whenever it changes. */
@AutoConfiguration
@ConditionalOnProperty("handrail.directory")
public class DirectoryAutoConfiguration {

    @Bean
    DirectoryChanges directoryChanges() {
        return new DirectoryChanges();
    }

    /**
     * The directory.
     *
     * @param file {@code handrail.directory}
     * @param every {@code handrail.directory-look-every}, a second where nothing else is said; a change is in force after two
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    LiveDirectory directory(
            @Value("${handrail.directory}") Path file,
            @Value("${handrail.directory-look-every:1s}") Duration every,
            DirectoryChanges changes) {
        return LiveDirectory.of(file, every, InstantSource.system(), changes);
    }

    @Bean
    MeterBinder directoryMetrics(LiveDirectory directory, DirectoryChanges changes) {
        return registry -> bind(registry, directory, changes);
    }

    private static void bind(MeterRegistry registry, LiveDirectory directory, DirectoryChanges changes) {
        Gauge.builder("handrail.directory.stale", directory, live -> live.isStale() ? 1 : 0)
                .description("1 while what stands in the directory's file is refused and an earlier version is in force"
                        + " [max over instances]")
                .register(registry);
        Gauge.builder(
                        "handrail.directory.partners",
                        directory,
                        live -> live.partners().size())
                .description("Partners of the directory in force [max over instances]")
                .register(registry);
        changes.bindTo(registry);
    }
}
