package org.handrail.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of a whole phase service: real database, broker and tokens, on a free port, with the partners of the local
 * directory. The keys are for tests alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "handrail.pseudonyms.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "handrail.journal.key=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "handrail.directory=file:../deploy/local/directory.yaml",
            "handrail.intake.columns=file:../deploy/local/columns.yaml",
            "management.server.port=0",
            "logging.structured.format.console="
        })
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
public @interface PhaseServiceTest {}
