package org.handrail.detox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.testing.PostedText.event;
import static org.handrail.testing.PostedText.retraction;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.handrail.testing.PhaseScenario;
import org.handrail.testing.PostingClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DetoxServiceTest extends PhaseScenario {

    private PostingClinic north;
    private PostingClinic east;

    @BeforeEach
    void clinicsHaveTokens() {
        north = clinic("clinic-north");
        east = clinic("clinic-east");
    }

    @Test
    void aStayIsReadInTheWordsOfWhoPostedIt() {
        north.post(List.of(
                admitted("read"),
                detox("read-cows", "assessed", "read", "2026-03-02T08:00:00-05:00", ",\"cows\":14"),
                detox(
                        "read-plan",
                        "discharge-planned",
                        "read",
                        "2026-03-03T08:00:00-05:00",
                        ",\"discharge\":\"2026-03-06\",\"nextLevel\":{\"edition\":4,\"code\":\"3.5\"},\"barriers\":[\"transport\"],"
                                + "\"naloxone\":true"),
                detox("read-nx", "naloxone-supplied", "read", "2026-03-05T08:00:00-05:00", ",\"doses\":2"),
                completed("read")));
        JsonNode stay = stayOf("read");
        assertThat(stay.path("stay").asString()).isEqualTo("read");
        assertThat(stay.path("person").asString()).isEqualTo("P-1");
        assertThat(stay.path("state").asString()).isEqualTo("completed");
        assertThat(stay.path("admitted").asString()).isEqualTo("2026-03-01T09:00:00-05:00");
        assertThat(stay.path("plannedDischarge").asString()).isEqualTo("2026-03-06");
        assertThat(stay.path("ended").asString()).isEqualTo("2026-03-05T09:00:00-05:00");
        assertThat(stay.path("assessed").path("cows").asInt()).isEqualTo(14);
        assertThat(stay.path("plan").path("nextLevel").path("code").asString()).isEqualTo("3.5");
        assertThat(stay.path("naloxone").asString()).isEqualTo("2026-03-05T08:00:00-05:00");
        assertThat(reasons(stay)).isEmpty();
    }

    @Test
    void theEndMayComeFirstAndIsFlaggedUntilTheAdmissionComes() {
        north.post(completed("late"));
        assertThat(reasons(stayOf("late"))).containsExactly(Stays.UNKNOWN);
        assertThat(flagged()).contains(north.idOf("event", "late-end"));
        north.post(admitted("late"));
        assertThat(reasons(stayOf("late"))).isEmpty();
        assertThat(flagged()).doesNotContain(north.idOf("event", "late-end"));
    }

    @Test
    void aSecondAdmissionToAnOpenStayIsKeptAndFlaggedUntilItIsTakenBack() {
        north.post(admitted("again"));
        String second = admitted("again").replace("again-admitted", "again-2").replace("03-01", "03-02");
        assertThat(north.post(second).statusCode()).isEqualTo(201);
        assertThat(reasons(stayOf("again"))).containsExactly("this stay was begun already");
        assertThat(all(north, "/v1/stays?flagged=true", "stay")).contains("again");
        north.post(retraction("again-r", "again-2"));
        assertThat(reasons(stayOf("again"))).isEmpty();
    }

    @Test
    void aStayThatEndedBeforeItBeganIsFlagged() {
        north.post(List.of(admitted("before").replace("03-01", "03-08"), completed("before")));
        assertThat(reasons(stayOf("before"))).containsExactly("the stay ended before it began");
    }

    @Test
    void whatWasKnownThenIsAnsweredForThen() {
        north.post(admitted("then"));
        Instant then = Instant.now();
        north.post(completed("then"));
        String path = "/v1/stays/" + north.idOf("stay", "then");
        assertThat(north.read(path).path("state").asString()).isEqualTo("completed");
        assertThat(north.read(path + "?known-at=" + then).path("state").asString())
                .isEqualTo("admitted");
        assertThat(north.read(path + "?as-of=" + encoded("2026-03-03T00:00:00-05:00"))
                        .path("state")
                        .asString())
                .isEqualTo("admitted");
        assertThat(all(north, path + "/history", "state")).containsExactly("admitted", "completed");
        assertThat(north.get(path + "?known-at=2026-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
        assertThat(all(north, "/v1/stays?state=admitted&known-at=" + then, "stay"))
                .contains("then");
        assertThat(all(north, "/v1/stays?state=admitted", "stay")).doesNotContain("then");
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() {
        north.post(admitted("etag"));
        String path = "/v1/stays/" + north.idOf("stay", "etag");
        String etag = north.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(north.getUnless(etag, path).statusCode()).isEqualTo(304);
        north.post(completed("etag"));
        assertThat(north.getUnless(etag, path).statusCode()).isEqualTo(200);
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
    void aPartnerSeesItsOwnStaysOnlyAndWhatIsNotItsIsNotThere() {
        north.post(admitted("own"));
        String path = "/v1/stays/" + north.idOf("stay", "own");
        assertThat(north.get(path).statusCode()).isEqualTo(200);
        HttpResponse<String> others = east.get(path);
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(east.get("/v1/stays/" + north.idOf("stay", "never")).body())
                .isEqualTo(others.body().replace(north.idOf("stay", "own"), north.idOf("stay", "never")));
        assertThat(east.get(path + "/history").statusCode()).isEqualTo(404);
        assertThat(items(east, "/v1/stays")).isEmpty();
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefusedWithWhatWouldBeRight() {
        assertThat(north.get("/v1/stays?limit=501").body()).contains("from 1 to 500");
        assertThat(north.get("/v1/stays?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(north.get("/v1/stays?state=admited").body()).contains("perhaps admitted");
        assertThat(north.get("/v1/stays?as_of=2026-03-01T00:00:00Z").body()).contains("perhaps as-of");
        assertThat(north.get("/v1/stays?known-at=2999-01-01T00:00:00Z").body()).contains("in the future");
        assertThat(north.get("/v1/stays?on=2026-03-01&until=2026-03-02").statusCode())
                .isEqualTo(400);
        assertThat(north.get("/v1/stays?from=soon").body()).contains("\"parameter\":\"from\"");
    }

    @Test
    void circumstancesAreWhatWasReportedLastOfEach() {
        north.post(List.of(
                event("c-1", "person.circumstances-reported", "2026-03-01", "\"housing\":\"stable\",\"phone\":true"),
                event("c-2", "person.circumstances-reported", "2026-03-02", "\"housing\":\"shelter\""),
                event("c-3", "person.incarcerated", "2026-03-03", "\"program\":\"north-detox\"")));
        JsonNode known = north.read("/v1/circumstances/" + north.idOf("person", "P-1"));
        assertThat(known.path("housing").asString()).isEqualTo("shelter");
        assertThat(known.path("phone").asBoolean()).isTrue();
        assertThat(known.path("state").asString()).isEqualTo("incarcerated");
        assertThat(items(east, "/v1/circumstances")).isEmpty();
    }

    @Test
    void aConsentStandsUntilItIsRevokedAndARevocationAloneIsFlagged() {
        String given =
                "\"consent\":\"K-1\",\"recipients\":[\"south-iop\"],\"recipientKinds\":[],\"purpose\":\"treatment\","
                        + "\"content\":[\"attendance\"],\"expires\":\"2026-12-31\"";
        north.post(event("k-2", "person.consent-revoked", "2026-03-05", "\"consent\":\"K-1\""));
        String path = "/v1/consents/" + north.idOf("consent", "K-1");
        assertThat(north.read(path).path("state").asString()).isEqualTo("unknown");
        assertThat(reasons(north.read(path))).containsExactly("the consent is not known here");
        HttpResponse<String> answer = north.post(event("k-1", "person.consent-given", "2026-03-01", given));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode known = north.read(path);
        assertThat(known.path("state").asString()).isEqualTo("revoked");
        assertThat(known.path("consent").asString()).isEqualTo("K-1");
        assertThat(known.path("recipients").get(0).asString()).isEqualTo("south-iop");
        assertThat(known.path("expires").asString()).isEqualTo("2026-12-31");
        assertThat(reasons(known)).isEmpty();
        assertThat(north.read(path + "?as-of=2026-03-03T00:00:00Z")
                        .path("state")
                        .asString())
                .isEqualTo("given");
        assertThat(items(east, "/v1/consents")).isEmpty();
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
        return north.read("/v1/stays/" + north.idOf("stay", name));
    }

    private List<String> flagged() {
        return all(north, "/v1/flags", "fact");
    }

    private static String admitted(String name) {
        return detox(
                name + "-admitted",
                "admitted",
                name,
                "2026-03-01T09:00:00-05:00",
                ",\"plannedDischarge\":\"2026-03-05\"");
    }

    private static String completed(String name) {
        return detox(name + "-end", "completed", name, "2026-03-05T09:00:00-05:00", "");
    }

    private static String detox(String id, String type, String stay, String time, String more) {
        return event(id, "detox." + type, time, "\"stay\":\"" + stay + "\",\"program\":\"north-detox\"" + more);
    }

    private static String encoded(String time) {
        return URLEncoder.encode(time, StandardCharsets.UTF_8);
    }
}
