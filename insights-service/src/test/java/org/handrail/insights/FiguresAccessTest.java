package org.handrail.insights;

import java.util.List;
import java.util.Map;
import org.handrail.testing.AccessMatrix;
import org.handrail.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

@InsightsTest
class FiguresAccessTest extends AccessMatrix {

    @Autowired
    private TestTokens tokens;

    @Override
    protected String table() {
        return """
                endpoint                          | nobody | clinic | coordinator | supervisor | manager
                GET /v1/measures                  | 401    | 200    | 403         | 200        | 200
                GET /v1/handoffs                  | 401    | 200    | 403         | 200        | 200
                GET /v1/discharges                | 401    | 200    | 403         | 200        | 200
                GET /v1/appointments              | 401    | 200    | 403         | 200        | 200
                GET /v1/referrals                 | 401    | 200    | 403         | 200        | 200
                GET /v1/phases                    | 401    | 200    | 403         | 200        | 200
                GET /v1/feeds                     | 401    | 200    | 403         | 200        | 200
                GET /v1/measures/{measure}/people | 401    | 403    | 403         | 200        | 200
                GET /v1/findings/{id}             | 401    | 403    | 403         | 404        | 404
                POST /v1/rebuild                  | 401    | 403    | 403         | 403        | 202
                GET /v1/schemas/openapi           | 200    | 200    | 200         | 200        | 200
                GET /                             | 302    | 302    | 302         | 302        | 302
                GET /programs/{program}           | 302    | 302    | 302         | 302        | 302
                GET /sign-in-failed               | 401    | 401    | 401         | 401        | 401
                ANY /error                        | yes    | yes    | yes         | yes        | yes
                + GET /livez                      | 200    | 200    | 200         | 200        | 200
                + GET /v1/anything                | 401    | 403    | 403         | 403        | 403
                + GET /anything                   | 302    | 302    | 302         | 302        | 302
                + GET /actuator/prometheus        | 302    | 302    | 302         | 302        | 302
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
