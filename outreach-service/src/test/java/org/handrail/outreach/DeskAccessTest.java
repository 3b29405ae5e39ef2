package org.handrail.outreach;

import java.util.List;
import java.util.Map;
import org.handrail.testing.AccessMatrix;
import org.handrail.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

/** The API by tokens. No token opens a page: those want a sign-in, and their forms a CSRF token. */
@RealDesk
class DeskAccessTest extends AccessMatrix {

    @Autowired
    private TestTokens tokens;

    @Override
    protected String table() {
        return """
                endpoint                      | nobody | clinic | coordinator | supervisor | manager
                GET /v1/schemas/openapi       | 200    | 200    | 200         | 200        | 200
                GET /v1/cases                 | 401    | 403    | 200         | 200        | 200
                GET /v1/cases/{id}            | 401    | 403    | 404         | 404        | 404
                POST /v1/cases/{id}/claim     | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/release   | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/attempts  | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/close     | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/evidence  | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/notes     | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/escalate  | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/reassign  | 401    | 403    | 403         | yes        | 403
                POST /v1/cases/{id}/wishes    | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/number-corrected | 401 | 403 | yes        | yes        | 403
                GET /v1/cases/{id}/messages   | 401    | 403    | 404         | 404        | 404
                GET /v1/cases/{id}/journey    | 401    | 403    | 404         | 404        | 404
                POST /v1/cases/{id}/texts     | 401    | 403    | yes         | yes        | 403
                POST /inbound/texts           | 401    | 401    | 401         | 401        | 401
                POST /v1/cases/{id}/booked    | 401    | 403    | yes         | yes        | 403
                POST /v1/cases/{id}/findings/{finding}/excuse | 401 | 403 | yes | yes      | 403
                POST /v1/cases/{id}/break-glass | 401  | 403    | yes         | yes        | 403
                POST /v1/people/{person}/link   | 401  | 403    | yes         | yes        | 403
                POST /v1/people/{person}/unlink | 401  | 403    | yes         | yes        | 403
                GET /v1/today                 | 401    | 403    | 200         | 200        | 200
                GET /v1/leaving               | 401    | 403    | 200         | 200        | 403
                GET /v1/team                  | 401    | 403    | 200         | 200        | 403
                GET /v1/call-sheet            | 401    | 403    | 200         | 200        | 403
                GET /v1/outbox                | 401    | 403    | 403         | 200        | 403
                POST /v1/team/give-all        | 401    | 403    | 403         | yes        | 403
                POST /v1/team/absences        | 401    | 403    | 403         | yes        | 403
                POST /v1/team/absences/{absence}/end | 401 | 403 | 403        | yes        | 403
                POST /v1/people               | 401    | 403    | yes         | yes        | 403
                POST /v1/people/import        | 401    | 403    | 403         | yes        | 403
                POST /v1/people/search        | 401    | 403    | yes         | yes        | 403
                GET /v1/people/{person}       | 401    | 403    | yes         | yes        | 403
                PUT /v1/people/{person}       | 401    | 403    | yes         | yes        | 403
                POST /v1/people/{person}/wishes      | 401 | 403 | yes        | yes        | 403
                POST /v1/people/{person}/break-glass | 401 | 403 | yes        | yes        | 403
                GET /v1/people/{person}/consents     | 401 | 403 | yes        | yes        | 403
                POST /v1/people/{person}/consents    | 401 | 403 | yes        | yes        | 403
                POST /v1/people/{person}/consents/{consent}/revoke | 401 | 403 | yes | yes | 403
                POST /v1/people/{person}/disclosures | 401 | 403 | yes        | yes        | 403
                GET /v1/audit                 | 401    | 403    | 403         | 200        | 403
                GET /v1/audit/export          | 401    | 403    | 403         | 200        | 403
                GET /                         | 302    | 302    | 302         | 302        | 302
                GET /cases                    | 302    | 302    | 302         | 302        | 302
                GET /leaving                  | 302    | 302    | 302         | 302        | 302
                GET /team                     | 302    | 302    | 302         | 302        | 302
                GET /call-sheet               | 302    | 302    | 302         | 302        | 302
                POST /team/give               | 403    | 403    | 403         | 403        | 403
                POST /team/give-all           | 403    | 403    | 403         | 403        | 403
                POST /team/absences           | 403    | 403    | 403         | 403        | 403
                POST /team/absences/{absence}/end | 403 | 403   | 403         | 403        | 403
                GET /live                     | 401    | 401    | 401         | 401        | 401
                GET /here                     | 401    | 401    | 401         | 401        | 401
                POST /here                    | 403    | 403    | 403         | 403        | 403
                GET /signed-out               | 200    | 200    | 200         | 200        | 200
                GET /kept                     | 302    | 302    | 302         | 302        | 302
                POST /kept/{id}/drop          | 403    | 403    | 403         | 403        | 403
                GET /people                   | 302    | 302    | 302         | 302        | 302
                GET /people/{person}          | 302    | 302    | 302         | 302        | 302
                GET /people/{person}/glass    | 302    | 302    | 302         | 302        | 302
                GET /cases/{id}/glass         | 302    | 302    | 302         | 302        | 302
                GET /audit                    | 302    | 302    | 302         | 302        | 302
                GET /audit/export             | 302    | 302    | 302         | 302        | 302
                POST /people                  | 403    | 403    | 403         | 403        | 403
                POST /people/search           | 403    | 403    | 403         | 403        | 403
                POST /people/{person}/details | 403    | 403    | 403         | 403        | 403
                POST /people/{person}/wishes  | 403    | 403    | 403         | 403        | 403
                POST /people/{person}/link    | 403    | 403    | 403         | 403        | 403
                POST /people/{person}/unlink  | 403    | 403    | 403         | 403        | 403
                POST /people/{person}/consents    | 403 | 403   | 403         | 403        | 403
                POST /people/{person}/consents/{consent}/revoke | 403 | 403 | 403 | 403    | 403
                POST /people/{person}/disclosures | 403 | 403   | 403         | 403        | 403
                POST /people/{person}/glass   | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/glass        | 403    | 403    | 403         | 403        | 403
                GET /cases/{id}               | 302    | 302    | 302         | 302        | 302
                POST /cases/{id}/claim        | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/release      | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/attempts     | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/close        | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/evidence     | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/notes        | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/escalate     | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/reassign     | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/wishes       | 403    | 403    | 403         | 403        | 403
                POST /cases/{id}/number-corrected | 403 | 403   | 403         | 403        | 403
                POST /cases/{id}/texts        | 403    | 403    | 403         | 403        | 403
                GET /outbox                   | 302    | 302    | 302         | 302        | 302
                GET /sign-in-failed           | 401    | 401    | 401         | 401        | 401
                ANY /error                    | yes    | yes    | yes         | yes        | yes
                + DELETE /v1/cases/{id}       | 401    | 403    | 403         | 403        | 403
                + POST /v1/cases              | 401    | 403    | 403         | 403        | 403
                + GET /v1/anything            | 401    | 403    | 403         | 403        | 403
                + GET /anything               | 302    | 302    | 302         | 302        | 302
                + GET /actuator/prometheus    | 302    | 302    | 302         | 302        | 302
                + GET /livez                  | 200    | 200    | 200         | 200        | 200
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
