package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@RealDesk
class WhoMayDoWhatTest {

    /** There is no such case: whoever may, gets a 404. */
    private static final String UNKNOWN = "/v1/cases/" + new UUID(0, 1);

    @Autowired
    private Desk desk;

    @ParameterizedTest(name = "{0} {1} by {2} {3} {4} {5} {6}")
    @CsvSource(textBlock = """
            # method, path,            nobody, clinic-north, coordinator, supervisor, manager
            GET,      /v1/cases,          401,          403,         200,        200,     200
            GET,      CASE,               401,          403,         404,        404,     404
            POST,     CASE/claim,         401,          403,         404,        404,     403
            POST,     CASE/release,       401,          403,         404,        404,     403
            POST,     CASE/attempts,      401,          403,         404,        404,     403
            POST,     CASE/close,         401,          403,         404,        404,     403
            POST,     CASE/evidence,      401,          403,         404,        404,     403
            POST,     CASE/notes,         401,          403,         404,        404,     403
            POST,     CASE/escalate,      401,          403,         404,        404,     403
            POST,     CASE/reassign,      401,          403,         403,        404,     403
            POST,     CASE/wishes,        401,          403,         404,        404,     403
            POST,     CASE/number-corrected, 401,       403,         404,        404,     403
            DELETE,   CASE,               401,          403,         403,        403,     403
            POST,     /v1/cases,          401,          403,         403,        403,     403
            GET,      /v1/secrets,        401,          403,         403,        403,     403
            """)
    void everyRoleAtEveryDoor(
            String method, String path, int nobody, int clinic, int coordinator, int supervisor, int manager) {
        String address = path.replace("CASE", UNKNOWN);
        assertThat(Map.of(
                        "nobody", status(method, address, "nobody"),
                        "clinic-north", status(method, address, "clinic-north"),
                        "coordinator", status(method, address, "coordinator"),
                        "supervisor", status(method, address, "supervisor"),
                        "manager", status(method, address, "manager")))
                .isEqualTo(Map.of(
                        "nobody", nobody,
                        "clinic-north", clinic,
                        "coordinator", coordinator,
                        "supervisor", supervisor,
                        "manager", manager));
    }

    @Test
    void aRefusalSaysWhatToDoNext() {
        Desk.Answer refused = desk.get("/v1/cases", "clinic-north");

        assertThat(refused.headers().getContentType()).hasToString("application/problem+json");
        assertThat(refused.body().get("next").stringValue()).contains("Ask for the role");
    }

    @Test
    void misspeltQuestionsAreNotAnsweredWithSomethingElse() {
        assertThat(desk.get("/v1/cases?servity=high", "manager").status().value())
                .isEqualTo(400);
        assertThat(desk.get("/v1/cases?severity=hihg", "manager").status().value())
                .isEqualTo(400);
        assertThat(desk.get("/v1/cases?cursor=xyz", "manager").status().value()).isEqualTo(400);
        assertThat(desk.get("/v1/cases?size=0", "manager").status().value()).isEqualTo(400);
        assertThat(desk.get("/v1/cases/1", "manager").status().value()).isEqualTo(400);
    }

    private int status(String method, String path, String who) {
        @Nullable
        Map<String, String> body = switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "attempts" -> Map.of("channel", "call", "outcome", "no-answer");
            case "close" -> Map.of("reason", "moved");
            case "evidence" -> Map.of("kind", "service", "at", Instant.now().toString());
            case "notes", "escalate" -> Map.of("note", "Rang the clinic");
            case "reassign" -> Map.of("to", "ben", "name", "Ben");
            case "wishes" -> Map.of("zone", "America/New_York");
            default -> null;
        };
        return desk.exchange(HttpMethod.valueOf(method), path, who, "\"1\"", body)
                .status()
                .value();
    }
}
