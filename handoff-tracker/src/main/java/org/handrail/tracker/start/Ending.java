package org.handrail.tracker.start;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the process ends when it must not go on. */
@FunctionalInterface
interface Ending {

    /** Ends it with a status that says it failed, so that whoever started it knows. */
    void end();

    /** The real one, unless a test puts itself in its place. */
    @Configuration(proxyBeanMethods = false)
    class OfTheProcess {

        @Bean
        Ending ending(ApplicationContext context) {
            return () -> System.exit(SpringApplication.exit(context, () -> 1));
        }
    }
}
