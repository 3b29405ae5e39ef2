package org.handrail.tracker.web;

import java.util.List;
import java.util.Map;
import org.handrail.testing.AccessMatrix;
import org.handrail.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The tracker's door without the tracker behind it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrackerAccessTest.Door.class,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "spring.cloud.function.definition=",
            "management.endpoint.health.validate-group-membership=false",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Import(TestTokens.class)
class TrackerAccessTest extends AccessMatrix {

    @Autowired
    private TestTokens tokens;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan
    static class Door {}

    @Override
    protected String table() {
        return """
                endpoint                   | nobody | clinic | manager
                ANY /error                 | 401    | 403    | 403
                + GET /livez               | 401    | 403    | 403
                + GET /anything            | 401    | 403    | 403
                + GET /actuator/prometheus | 401    | 403    | 403
                """;
    }

    @Override
    protected Map<String, String> callers() {
        return Map.of(
                "nobody", "",
                "clinic", tokens.of("clinic-north", "events.write events.read"),
                "manager", tokens.of("manager", "cases", List.of("manager")));
    }
}
