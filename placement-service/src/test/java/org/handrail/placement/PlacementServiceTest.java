package org.handrail.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.testing.PostedText.event;
import static org.handrail.testing.PostedText.retraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.handrail.testing.PhaseScenario;
import org.handrail.testing.PostingClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlacementServiceTest extends PhaseScenario {

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
    void aReferralToAPartnerThatTheDirectoryDoesNotNameForItIsRefused() {
        String data = "\"referral\":\"unrelated\",\"program\":\"north-detox\",\"to\":\"%s\"";
        String type = "placement.requested";
        String time = "2026-03-04T09:00:00-05:00";
        var unrelated = north.post(event("unrelated", type, time, data.formatted("west-residential")));
        assertThat(unrelated.statusCode()).as(unrelated.body()).isEqualTo(403);
        assertThat(unrelated.body()).contains("/data/to").contains("does not refer to");
        assertThat(north.post(event("unrelated", type, time, data.formatted("south-iop")))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void referrerAndReceiverBothSeeTheReferral() {
        north.post(requested("both"));
        south.post(answered("accepted", "both"));
        assertThat(referral(north, "both").path("state").asString()).isEqualTo("accepted");
        assertThat(referral(south, "both").path("program").asString()).isEqualTo("north-detox");
        assertThat(all(north, "/v1/referrals?state=accepted", "self")).contains(path("both"));
        assertThat(all(south, "/v1/referrals?state=accepted", "self")).contains(path("both"));
    }

    @Test
    void aReceiverReadsHowTheReferralIsToBeCitedAndNotWhomTheReferrerMeans() {
        north.post(requested("cited"));
        JsonNode received = referral(south, "cited");
        assertThat(received.path("referral").path("source").asString()).isEqualTo("clinic-north");
        assertThat(received.path("referral").path("id").asString()).isEqualTo("cited");
        assertThat(received.has("person")).isFalse();
        assertThat(referral(north, "cited").path("person").asString()).isEqualTo("P-1");
    }

    @Test
    void othersDoNotSeeTheReferral() {
        north.post(requested("others"));
        assertThat(east.get(path("others")).statusCode()).isEqualTo(404);
        assertThat(east.get(path("others") + "/history").statusCode()).isEqualTo(404);
        assertThat(all(east, "/v1/referrals", "self")).doesNotContain(path("others"));
    }

    @Test
    void anAnswerThatComesFirstIsFlaggedUntilTheReferralComes() {
        south.post(answered("accepted", "early"));
        assertThat(reasons(referral(south, "early"))).containsExactly(Referral.UNKNOWN);
        assertThat(all(south, "/v1/flags", "reason")).contains(Referral.UNKNOWN);
        north.post(requested("early"));
        assertThat(reasons(referral(south, "early"))).isEmpty();
        assertThat(all(south, "/v1/flags", "fact")).doesNotContain(south.idOf("event", "early-accepted"));
    }

    @Test
    void whoWaitsIsOnTheWaitlistUntilTaken() {
        north.post(requested("waits"));
        south.post(answered("waitlisted", "waits"));
        assertThat(all(south, "/v1/waitlist", "self")).contains(path("waits"));
        assertThat(all(north, "/v1/waitlist", "self")).contains(path("waits"));
        south.post(answered("accepted", "waits"));
        assertThat(all(south, "/v1/waitlist", "self")).doesNotContain(path("waits"));
    }

    @Test
    void aReferralThatIsTakenBackIsGoneForItsReceiver() {
        north.post(requested("gone"));
        assertThat(south.get(path("gone")).statusCode()).isEqualTo(200);
        north.post(retraction("gone-r", "gone-requested"));
        assertThat(south.get(path("gone")).statusCode()).isEqualTo(404);
        assertThat(all(south, "/v1/referrals", "self")).doesNotContain(path("gone"));
        assertThat(north.get(path("gone") + "/history").statusCode()).isEqualTo(200);
    }

    @Test
    void appointmentsOfADayAreThoseThatStandForItAndPagesAreFull() {
        for (int i = 0; i < 3; i++) {
            south.post(List.of(
                    booked("stays " + i, "2026-03-11T09:00:00-05:00"),
                    booked("moves " + i, "2026-03-11T10:00:00-05:00"),
                    moved("moves " + i, "2026-03-12T10:00:00-05:00")));
        }
        assertThat(all(south, "/v1/appointments?on=2026-03-11", "appointment"))
                .containsExactlyInAnyOrder("stays 0", "stays 1", "stays 2");
        assertThat(items(south, "/v1/appointments?on=2026-03-11&limit=2")).hasSize(2);
        assertThat(all(south, "/v1/appointments?on=2026-03-12&state=booked", "appointment"))
                .contains("moves 0", "moves 1", "moves 2");
        assertThat(items(east, "/v1/appointments?on=2026-03-11")).isEmpty();
    }

    @Test
    void attendingAnAppointmentThatIsNotKnownIsKeptAndFlagged() {
        assertThat(south.post(attended("unknown")).body()).contains(Appointment.UNKNOWN);
        JsonNode seen = south.read("/v1/appointments/" + south.idOf("appointment", "unknown"));
        assertThat(seen.path("state").asString()).isEqualTo("attended");
        assertThat(reasons(seen)).containsExactly(Appointment.UNKNOWN);
        south.post(booked("unknown", "2026-03-04T09:00:00-05:00"));
        assertThat(all(south, "/v1/flags", "fact")).doesNotContain(south.idOf("event", "unknown-attended"));
    }

    @Test
    void aStayThatEndsBeforeItBeginsIsFlagged() {
        south.post(List.of(
                event("st-a", "placement.admitted", "2026-03-08", "\"stay\":\"st\",\"program\":\"south-iop\""),
                event(
                        "st-d",
                        "placement.discharged",
                        "2026-03-05",
                        "\"stay\":\"st\",\"program\":\"south-iop\",\"reason\":\"completed\""),
                event(
                        "sv",
                        "placement.service-delivered",
                        "2026-03-09",
                        "\"program\":\"south-iop\",\"kind\":\"counselling\"")));
        JsonNode stay = south.read("/v1/stays/" + south.idOf("stay", "st"));
        assertThat(stay.path("state").asString()).isEqualTo("discharged");
        assertThat(reasons(stay)).containsExactly("discharged before being admitted");
        assertThat(all(south, "/v1/services?from=2026-03-09&until=2026-03-09", "kind"))
                .contains("counselling");
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

    private JsonNode referral(PostingClinic clinic, String name) {
        return clinic.read(path(name));
    }

    private String path(String name) {
        return "/v1/referrals/" + north.idOf("referral", name);
    }

    private static String requested(String name) {
        return event(
                name + "-requested",
                "placement.requested",
                "2026-03-01T09:00:00-05:00",
                "\"referral\":\"" + name + "\",\"program\":\"north-detox\",\"to\":\"south-iop\"");
    }

    private static String answered(String answer, String name) {
        return event(
                name + "-" + answer,
                "placement." + answer,
                answer.equals("waitlisted") ? "2026-03-02T09:00:00-05:00" : "2026-03-03T09:00:00-05:00",
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
