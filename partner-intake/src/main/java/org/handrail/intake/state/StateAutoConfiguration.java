package org.handrail.intake.state;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.journal.JournalAutoConfiguration;
import org.handrail.journal.PostedCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** State, and its reading, for a service that says where its facts belong. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@ConditionalOnBean(Belongings.class)
@Import({FlagsController.class, CircumstancesController.class, ConsentController.class})
public class StateAutoConfiguration implements WebMvcConfigurer {

    @Bean
    Folds folds(ObjectProvider<Fold<?>> folds) {
        return new Folds(Stream.concat(folds.stream(), Stream.of(new CircumstancesFold(), new ConsentFold()))
                .toList());
    }

    @Bean
    AnchoredState anchoredState(JdbcTemplate jdbc, Belongings belongings, Folds folds) {
        return new AnchoredState(
                belongings,
                folds,
                new BelongingRows(jdbc),
                new StandingRows(jdbc, folds.version()),
                new FlagRows(jdbc));
    }

    @Bean
    Refreshing refreshing(JdbcClient jdbc, TransactionTemplate transactions, AnchoredState state, Folds folds) {
        return new Refreshing(jdbc, transactions, state, folds);
    }

    @Bean
    Answers answers(JdbcClient jdbc, PostedCipher cipher) {
        return new Answers(new StandingReader(jdbc), cipher);
    }

    @Bean
    FilterRegistrationBean<ConditionalAnswers> conditionalAnswers() {
        return new FilterRegistrationBean<>(new ConditionalAnswers());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QuestionParameters(InstantSource.system()));
    }
}
