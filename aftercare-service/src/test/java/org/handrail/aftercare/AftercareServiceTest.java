package org.handrail.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.testing.PostedText.event;
import static org.handrail.testing.PostedText.retraction;

import java.util.List;
import org.handrail.testing.PhaseServiceTest;
import org.handrail.testing.PostingClinic;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PhaseServiceTest
class AftercareServiceTest {

    private static final String PROGRAM = "\"program\":\"lakeside-aftercare\"";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private PostingClinic lakeside;
    private PostingClinic west;

    @BeforeEach
    void clinicsHaveTokens() {
        lakeside = PostingClinic.at(port, tokens.of("clinic-lakeside", "events.write events.read"));
        west = PostingClinic.at(port, tokens.of("clinic-west", "events.write events.read"));
    }

    @Test
    void enrolmentsAndSuppliesAreReadByTheirOwnPartner() {
        lakeside.post(List.of(
                event("e-1", "aftercare.enrolled", "2026-03-01", "\"enrolment\":\"E-1\"," + PROGRAM),
                supply("s-1", 14),
                supply("s-2", 7),
                retraction("s-2-r", "s-2"),
                event("o-1", "aftercare.overdose-reported", "2026-03-02", PROGRAM),
                event("d-1", "person.died", "2026-03-03", PROGRAM)));
        assertThat(items(lakeside, "/v1/enrolments")).hasSize(1);
        assertThat(items(lakeside, "/v1/supplies").path(0).path("lastDay").asString())
                .isEqualTo("2026-03-14");
        assertThat(items(lakeside, "/v1/supplies")).hasSize(1);
        assertThat(items(west, "/v1/enrolments")).isEmpty();
        assertThat(items(west, "/v1/supplies")).isEmpty();
    }

    @Test
    void withoutATokenNothingIsRead() {
        assertThat(PostingClinic.at(port, "none").get("/v1/supplies").statusCode())
                .isEqualTo(401);
    }

    private static String supply(String id, int days) {
        return event(
                id,
                "aftercare.medication-supplied",
                "2026-03-01",
                "\"medication\":{\"ingredient\":\"buprenorphine\"},\"daysSupply\":" + days + "," + PROGRAM);
    }

    private static JsonNode items(PostingClinic clinic, String path) {
        return clinic.read(path).path("items");
    }
}
