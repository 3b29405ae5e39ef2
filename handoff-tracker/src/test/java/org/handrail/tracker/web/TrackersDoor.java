package org.handrail.tracker.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handrail.testing.TestTokens;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The tracker's door without the tracker behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrackersDoor.Door.class,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "spring.cloud.function.definition=",
            "management.endpoint.health.validate-group-membership=false",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Import(TestTokens.class)
@interface TrackersDoor {

    /** What stands at the door: this package and no stream. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan
    class Door {}
}
