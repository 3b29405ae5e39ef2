package org.handrail.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.testing.PostedText.event;
import static org.handrail.testing.PostedText.retraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.ReferralId;
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
class PlacementServiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Pseudonyms pseudonyms;

    private PostingClinic north;
    private PostingClinic south;
    private PostingClinic east;

    @BeforeEach
    void clinicsHaveTokens() {
        north = clinic("clinic-north");
        south = clinic("clinic-south");
        east = clinic("clinic-east");
    }

    @Test
    void referrerAndReceiverBothSeeTheReferral() {
        north.post(requested("both"));
        south.post(accepted("both"));
        assertThat(referral(north, "both").path("state").asString()).isEqualTo("accepted");
        assertThat(referral(south, "both").path("from").asString()).isEqualTo("north-detox");
        assertThat(ids(north, "/v1/referrals", "referral")).contains(referralId("both"));
        assertThat(ids(south, "/v1/referrals", "referral")).contains(referralId("both"));
    }

    @Test
    void othersDoNotSeeTheReferral() {
        north.post(requested("others"));
        assertThat(east.get("/v1/referrals/" + referralId("others")).statusCode())
                .isEqualTo(404);
        assertThat(ids(east, "/v1/referrals", "referral")).doesNotContain(referralId("others"));
    }

    @Test
    void anAnswerThatComesFirstIsFlaggedUntilTheReferralComes() {
        south.post(accepted("early"));
        assertThat(referral(south, "early").path("flag").asString()).isEqualTo(Referral.UNKNOWN);
        assertThat(south.read("/v1/flags").path("flags")).isNotEmpty();
        north.post(requested("early"));
        assertThat(referral(south, "early").path("flag").asString("")).isEmpty();
        assertThat(south.read("/v1/flags").toString()).doesNotContain(Referral.UNKNOWN);
    }

    @Test
    void appointmentsOfADayAreThoseThatStandForIt() {
        south.post(List.of(
                booked("stays", "2026-03-04T09:00:00-05:00"),
                booked("moves", "2026-03-04T10:00:00-05:00"),
                moved("moves", "2026-03-05T10:00:00-05:00")));
        assertThat(ids(south, "/v1/appointments?on=2026-03-04", "appointment"))
                .contains(appointmentId("stays"))
                .doesNotContain(appointmentId("moves"));
        assertThat(ids(south, "/v1/appointments?on=2026-03-05", "appointment")).contains(appointmentId("moves"));
        assertThat(ids(east, "/v1/appointments?on=2026-03-04", "appointment")).isEmpty();
        assertThat(south.get("/v1/appointments").statusCode()).isEqualTo(400);
    }

    @Test
    void anyOrderWithDuplicatesAndRetractionsEndsTheSame() {
        Random random = new Random(11);
        List<JsonNode> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "order " + i;
            List<String> posts = new ArrayList<>(List.of(
                    booked(name, "2026-06-01T09:00:00-04:00"),
                    moved(name, "2026-06-0" + (2 + i) + "T09:00:00-04:00"),
                    attended(name),
                    retraction(name + "-r", name + "-attended"),
                    attended(name),
                    booked(name, "2026-06-01T09:00:00-04:00")));
            Collections.shuffle(posts, random);
            posts.forEach(south::post);
            String path = "/v1/appointments?on=2026-06-0" + (2 + i);
            ends.add(south.read(path).path("items").path(0).path("state"));
        }
        assertThat(ends).extracting(JsonNode::asString).containsOnly("booked");
    }

    private PostingClinic clinic(String id) {
        return PostingClinic.at(port, tokens.of(id, "events.write events.read"));
    }

    private JsonNode referral(PostingClinic clinic, String name) {
        return clinic.read("/v1/referrals/" + referralId(name));
    }

    private static List<String> ids(PostingClinic clinic, String path, String field) {
        return clinic.read(path).path("items").findValuesAsString(field);
    }

    private String referralId(String name) {
        return pseudonyms.of(ReferralId.class, "clinic-north", name).toString();
    }

    private String appointmentId(String name) {
        return pseudonyms.of(AppointmentId.class, "clinic-south", name).toString();
    }

    private static String requested(String name) {
        return event(
                name + "-requested",
                "placement.requested",
                "2026-03-01T09:00:00-05:00",
                "\"referral\":\"" + name + "\",\"program\":\"north-detox\",\"to\":\"south-iop\"");
    }

    private static String accepted(String name) {
        return event(
                name + "-accepted",
                "placement.accepted",
                "2026-03-02T09:00:00-05:00",
                "\"referral\":{\"source\":\"clinic-north\",\"id\":\"" + name + "\"},\"program\":\"south-iop\"");
    }

    private static String booked(String name, String start) {
        return event(name + "-booked", "placement.appointment-booked", "2026-03-02T09:00:00-05:00", of(name, start));
    }

    private static String moved(String name, String start) {
        return event(
                name + "-moved", "placement.appointment-rescheduled", "2026-03-03T09:00:00-05:00", of(name, start));
    }

    private static String attended(String name) {
        return event(
                name + "-attended",
                "placement.appointment-attended",
                "2026-03-04T09:00:00-05:00",
                "\"appointment\":\"" + name + "\",\"program\":\"south-iop\"");
    }

    private static String of(String name, String start) {
        return "\"appointment\":\"" + name + "\",\"program\":\"south-iop\",\"start\":\"" + start + "\"";
    }
}
