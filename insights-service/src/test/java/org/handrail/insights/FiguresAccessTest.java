package org.handrail.insights;

import java.util.List;
import java.util.Map;
import org.handrail.testing.AccessMatrix;
import org.handrail.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

@RealFigures
class FiguresAccessTest extends AccessMatrix {

    @Autowired
    private TestTokens tokens;

    @Override
    protected String table() {
        return """
                endpoint                   | nobody | clinic | coordinator | supervisor | manager
                GET /v1/figures            | 401    | 403    | 403         | 200        | 200
                GET /v1/schemas/openapi    | 200    | 200    | 200         | 200        | 200
                ANY /error                 | 401    | 403    | 403         | 403        | 403
                + GET /livez               | 200    | 200    | 200         | 200        | 200
                + GET /anything            | 401    | 403    | 403         | 403        | 403
                + GET /actuator/prometheus | 401    | 403    | 403         | 403        | 403
                """;
    }

    @Override
    protected Map<String, String> callers() {
        return Map.of(
                "nobody", "",
                "clinic", tokens.of("clinic-north", "events.write events.read"),
                "coordinator", tokens.of("coordinator", "cases", List.of("coordinator")),
                "supervisor", tokens.of("supervisor", "cases", List.of("supervisor")),
                "manager", tokens.of("manager", "cases", List.of("manager")));
    }
}
