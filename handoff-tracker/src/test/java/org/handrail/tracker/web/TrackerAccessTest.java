package org.handrail.tracker.web;

import java.util.List;
import java.util.Map;
import org.handrail.testing.AccessMatrix;
import org.handrail.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

@TrackersDoor
class TrackerAccessTest extends AccessMatrix {

    @Autowired
    private TestTokens tokens;

    @Override
    protected String table() {
        return """
                endpoint                   | nobody | clinic | manager
                GET /v1/schemas/openapi    | 200    | 200    | 200
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
