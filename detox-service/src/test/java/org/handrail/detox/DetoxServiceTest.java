package org.handrail.detox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.testing.PostedText.event;
import static org.handrail.testing.PostedText.retraction;

import java.net.http.HttpResponse;
import java.util.List;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.StayId;
import org.handrail.journal.Pseudonyms;
import org.handrail.testing.PhaseServiceTest;
import org.handrail.testing.PostingClinic;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PhaseServiceTest
class DetoxServiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Pseudonyms pseudonyms;

    private PostingClinic north;
    private PostingClinic east;

    @BeforeEach
    void clinicsHaveTokens() {
        north = PostingClinic.at(port, tokens.of("clinic-north", "events.write events.read"));
        east = PostingClinic.at(port, tokens.of("clinic-east", "events.write events.read"));
    }

    @Test
    void aStayIsReadAsItWasPosted() {
        north.post(List.of(admitted("read"), completed("read")));
        JsonNode stay = stayOf("read");
        assertThat(stay.path("state").asString()).isEqualTo("completed");
        assertThat(stay.path("program").asString()).isEqualTo("north-detox");
        assertThat(stay.path("plannedDischarge").asString()).isEqualTo("2026-03-05");
        assertThat(stay.path("ended").asString()).isEqualTo("2026-03-05T14:00:00Z");
        assertThat(stay.path("flag").isNull() || stay.path("flag").isMissingNode())
                .isTrue();
    }

    @Test
    void theEndMayComeFirstAndIsFlaggedUntilTheAdmissionComes() {
        north.post(completed("late"));
        assertThat(stayOf("late").path("flag").asString()).contains("admission");
        assertThat(flagged()).contains(factOf("late-end"));
        north.post(admitted("late"));
        assertThat(stayOf("late").path("flag").asString("")).isEmpty();
        assertThat(flagged()).doesNotContain(factOf("late-end"));
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeen() {
        north.post(List.of(retraction("back-r", "back-end"), admitted("back"), completed("back")));
        assertThat(stayOf("back").path("state").asString()).isEqualTo("admitted");
    }

    @Test
    void aDuplicateChangesNothing() {
        north.post(List.of(admitted("twice"), completed("twice")));
        JsonNode once = stayOf("twice");
        assertThat(north.post(List.of(completed("twice"), admitted("twice"))).body())
                .contains("\"duplicates\":2");
        assertThat(stayOf("twice")).isEqualTo(once);
    }

    @Test
    void aPartnerSeesItsOwnStaysOnly() {
        north.post(admitted("own"));
        String stay = stayOf("own").path("stay").asString();
        assertThat(north.get("/v1/stays/" + stay).statusCode()).isEqualTo(200);
        HttpResponse<String> others = east.get("/v1/stays/" + stay);
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(east.read("/v1/stays").path("items")).isEmpty();
    }

    @Test
    void aPageTooLargeIsRefused() {
        assertThat(north.get("/v1/stays?limit=501").statusCode()).isEqualTo(400);
        assertThat(north.get("/v1/stays?after=nonsense").body()).contains("after takes");
    }

    @Test
    void anEventOfAnotherPhaseIsRefusedWithAHint() {
        HttpResponse<String> answer = north.post(event(
                "foreign",
                "placement.requested",
                "2026-03-04T09:00:00-05:00",
                "\"referral\":\"R\",\"program\":\"north-detox\",\"to\":\"south-iop\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("belongs to another service").contains("placement");
    }

    private JsonNode stayOf(String name) {
        return north.read("/v1/stays/" + pseudonyms.of(StayId.class, "clinic-north", name));
    }

    private String factOf(String event) {
        return pseudonyms.of(FactId.class, "clinic-north", event).toString();
    }

    private List<String> flagged() {
        return north.read("/v1/flags").path("flags").findValuesAsString("fact");
    }

    private static String admitted(String name) {
        return event(
                name + "-admitted",
                "detox.admitted",
                "2026-03-01T09:00:00-05:00",
                "\"stay\":\"" + name + "\",\"program\":\"north-detox\",\"plannedDischarge\":\"2026-03-05\"");
    }

    private static String completed(String name) {
        return event(
                name + "-end",
                "detox.completed",
                "2026-03-05T09:00:00-05:00",
                "\"stay\":\"" + name + "\",\"program\":\"north-detox\"");
    }
}
