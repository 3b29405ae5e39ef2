package org.handrail.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.handrail.access.TokenClaims;
import org.handrail.directory.Directory;
import org.handrail.directory.boot.DirectoryAutoConfiguration;
import org.handrail.intake.feed.FeedConfiguration;
import org.handrail.intake.feed.Heard;
import org.handrail.intake.feed.Heartbeats;
import org.handrail.journal.Journal;
import org.handrail.journal.JournalAutoConfiguration;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Pseudonyms;
import org.handrail.journal.SealingKeys;
import org.handrail.journal.TraceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An intake for every phase service that has this library and says which phase it is. */
@AutoConfiguration(
        after = {JournalAutoConfiguration.class, DirectoryAutoConfiguration.class},
        before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(IntakeProperties.class)
@Import({
    IntakeAccess.class,
    FeedConfiguration.class,
    PostingConfiguration.class,
    OwnPostsController.class,
    DirectoryController.class,
    SchemasController.class,
    AnswersInJson.class,
    PseudonymsController.class,
    ProblemAnswers.class,
    ErrorPage.class
})
public class IntakeAutoConfiguration {

    @Bean
    PostedCipher postedCipher(
            @Value("${handrail.journal.key:#{null}}") @Nullable String key,
            @Value("${handrail.journal.former-keys:#{null}}") @Nullable String former) {
        return new PostedCipher(SealingKeys.read("handrail.journal.key", key, former));
    }

    @Bean
    PostReader postReader(Directory directory, Pseudonyms pseudonyms, PostedCipher cipher, IntakeProperties settings) {
        return new PostReader(directory, pseudonyms, cipher, settings, InstantSource.system());
    }

    @Bean
    Intake intake(
            TransactionTemplate transactions,
            Journal journal,
            ObjectProvider<PhaseState> state,
            Heard heard,
            Heartbeats heartbeats,
            Pseudonyms pseudonyms) {
        return new Intake(
                transactions,
                journal,
                state.getIfAvailable(() -> accepted -> Map.of()),
                heard,
                heartbeats,
                new FormerAliases(journal, pseudonyms));
    }

    @Bean
    PostsTogether postsTogether(Intake intake, TraceContext trace) {
        return new PostsTogether(intake, trace);
    }

    @Bean
    IntakeMetrics intakeMetrics(MeterRegistry registry, Directory directory) {
        IntakeMetrics metrics = new IntakeMetrics(registry);
        directory.partners().forEach(partner -> metrics.expect(partner.id()));
        return metrics;
    }

    @Bean
    WebMvcConfigurer postingPartners(Directory directory, TokenClaims claims) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PostingPartners(directory, claims));
            }
        };
    }
}
