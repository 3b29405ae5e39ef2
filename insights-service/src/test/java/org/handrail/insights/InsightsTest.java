package org.handrail.insights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The service with a real broker and database; one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "handrail.directory=src/test/resources/directory.yaml",
            "handrail.insights.count-every=200ms",
            "handrail.insights.look-every=200ms",
            "handrail.insights.settle-every=100ms",
        })
@Import({RealKafka.class, RealPostgres.class, TestTokens.class, Announcer.class})
@interface InsightsTest {}
