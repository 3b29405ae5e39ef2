package org.handrail.intake.state;

import java.util.List;
import org.handrail.journal.Journal;
import org.handrail.journal.JournalAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** State, and its reading page by page, for a service that says where its facts belong. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@ConditionalOnBean(Belongings.class)
public class StateAutoConfiguration implements WebMvcConfigurer {

    @Bean
    AnchoredState anchoredState(JdbcTemplate jdbc, Journal journal, Belongings belongings) {
        return new AnchoredState(jdbc, journal, belongings);
    }

    @Bean
    Anchored anchored(JdbcClient jdbc, Journal journal) {
        return new Anchored(jdbc, journal);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageParameters());
    }
}
