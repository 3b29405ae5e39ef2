package org.handrail.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.testing.PostedText.event;
import static org.handrail.testing.PostedText.retraction;

import java.util.List;
import org.handrail.testing.PhaseScenario;
import org.handrail.testing.PostingClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AftercareServiceTest extends PhaseScenario {

    private static final String PROGRAM = "\"program\":\"lakeside-aftercare\"";

    private PostingClinic lakeside;
    private PostingClinic west;

    @BeforeEach
    void clinicsHaveTokens() {
        lakeside = clinic("clinic-lakeside");
        west = clinic("clinic-west");
    }

    @Test
    void anEnrolmentTellsOfItsPlanItsContactsAndItsWarningSigns() {
        lakeside.post(List.of(
                event("e-1", "aftercare.enrolled", "2026-03-01", "\"enrolment\":\"E-C\"," + PROGRAM),
                event(
                        "e-plan",
                        "aftercare.plan-filed",
                        "2026-03-02",
                        "\"enrolment\":\"E-C\",\"parts\":[\"triggers\",\"emergency-plan\"]," + PROGRAM),
                checkIn("completed", "C-1", "2026-03-09T10:00:00-05:00", ""),
                checkIn("missed", "C-2", "2026-03-15T10:00:00-05:00", ""),
                event(
                        "e-sign",
                        "aftercare.warning-sign-reported",
                        "2026-03-16",
                        "\"enrolment\":\"E-C\",\"stage\":\"mental\"," + PROGRAM)));
        JsonNode enrolment = lakeside.read("/v1/enrolments/" + lakeside.idOf("enrolment", "E-C"));
        assertThat(enrolment.path("enrolment").asString()).isEqualTo("E-C");
        assertThat(enrolment.path("plan").path("parts")).hasSize(2);
        assertThat(enrolment.path("lastContact").asString()).isEqualTo("2026-03-09T10:00:00-05:00");
        assertThat(enrolment.path("missedInARow").asInt()).isEqualTo(1);
        assertThat(enrolment.path("warningSign").path("stage").asString()).isEqualTo("mental");
        assertThat(all(lakeside, "/v1/incidents?state=warning-sign", "detail")).contains("mental");
        assertThat(items(west, "/v1/enrolments")).isEmpty();
    }

    @Test
    void checkInsAreFoundByTheDayTheyAreDue() {
        lakeside.post(List.of(
                event("e-d", "aftercare.enrolled", "2026-03-01", "\"enrolment\":\"E-D\"," + PROGRAM),
                checkIn("scheduled", "D-1", "2026-04-01T10:00:00-05:00", ",\"due\":\"2026-04-09T22:00:00-05:00\""),
                checkIn("scheduled", "D-2", "2026-04-01T10:00:00-05:00", ",\"due\":\"2026-04-10\""),
                checkIn("missed", "D-3", "2026-04-09T10:00:00-05:00", "")));
        assertThat(all(lakeside, "/v1/check-ins?on=2026-04-09", "checkIn")).containsExactly("D-1");
        assertThat(all(lakeside, "/v1/check-ins?from=2026-04-09&until=2026-04-10&state=scheduled", "checkIn"))
                .containsExactlyInAnyOrder("D-1", "D-2");
        assertThat(all(lakeside, "/v1/flags", "fact")).contains(lakeside.idOf("event", "missed-D-3"));
        lakeside.post(checkIn("scheduled", "D-3", "2026-04-02T10:00:00-05:00", ",\"due\":\"2026-04-09\""));
        assertThat(all(lakeside, "/v1/flags", "fact")).doesNotContain(lakeside.idOf("event", "missed-D-3"));
    }

    @Test
    void itIsToldUntilWhenAPersonIsCovered() {
        lakeside.post(List.of(supply("s-1", 14), supply("s-2", 30), retraction("s-2-r", "s-2")));
        assertThat(all(lakeside, "/v1/supplies", "lastDay")).containsExactly("2026-03-14");
        JsonNode medication = lakeside.read("/v1/medication/" + lakeside.idOf("person", "P-1"));
        assertThat(medication.path("coveredUntil").asString()).isEqualTo("2026-03-14");
        assertThat(medication.path("person").asString()).isEqualTo("P-1");
        assertThat(items(lakeside, "/v1/medication?until=2026-03-13")).isEmpty();
        assertThat(items(lakeside, "/v1/medication?until=2026-03-14")).hasSize(1);
        assertThat(items(west, "/v1/supplies")).isEmpty();
        assertThat(items(west, "/v1/medication")).isEmpty();
    }

    @Test
    void withoutATokenNothingIsRead() {
        assertThat(stranger().get("/v1/supplies").statusCode()).isEqualTo(401);
    }

    private static String checkIn(String what, String id, String time, String more) {
        return event(
                what + "-" + id,
                "aftercare.check-in-" + what,
                time,
                "\"checkIn\":\"" + id + "\",\"enrolment\":\"E-" + id.charAt(0) + "\"," + PROGRAM + more);
    }

    private static String supply(String id, int days) {
        return event(
                id,
                "aftercare.medication-supplied",
                "2026-03-01",
                "\"medication\":{\"ingredient\":\"buprenorphine\"},\"daysSupply\":" + days + "," + PROGRAM);
    }
}
