package org.handrail.outreach;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service with a real broker, a real database, and tokens of a real issuer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "handrail.desk.look-at-the-clock-every=300ms",
            "handrail.desk.count-returned-every=0s",
            "spring.mail.host=127.0.0.1",
            "handrail.texts.timeout=1s",
            "handrail.texts.look-every=300ms",
            "handrail.texts.send-every=300ms",
            "handrail.texts.answers-secret=a secret of the pager, for tests",
            "handrail.messages.desk=https://desk.example",
            "handrail.messages.look-every=100ms",
            "handrail.messages.quiet-from=00:00",
            "handrail.messages.quiet-until=00:00",
            "handrail.messages.at-most-an-hour=1000000",
            "handrail.messages.timeout=1s",
            "handrail.messages.first-retry=100ms",
            "handrail.messages.longest-retry=500ms",
            "handrail.messages.staff[0].id=coordinator-ada",
            "handrail.messages.staff[0].email=ada@desk.example",
            "handrail.messages.staff[0].in-digest=closed",
            "handrail.messages.staff[1].id=supervisor-sue",
            "handrail.messages.staff[1].email=sue@desk.example",
            "handrail.messages.staff[1].supervisor=true",
            "handrail.pseudonyms.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "handrail.people.key=a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "handrail.people.former-keys=before:YmVmb3JlYmVmb3JlYmVmb3JlYmVmb3JlYmVmb3JlYmU=",
            "handrail.desk.teams=classpath:two-teams.yaml",
            "handrail.directory=src/test/resources/directory.yaml"
        })
@Import({
    RealKafka.class,
    RealPostgres.class,
    TestTokens.class,
    Tracker.class,
    Desk.class,
    Outbound.class,
    Receivers.class,
    Phones.class,
    DaylightEverywhere.class
})
public @interface RealDesk {}
