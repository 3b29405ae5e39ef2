package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.handrail.outreach.Desk.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A supervisor says who is away and who covers, and the cases follow. */
@RealDesk
class AbsencesTest extends OneCase {

    private static final String IVY = "coordinator-ivy";
    private static final String IVY_ASKS = "coordinator/ivy";

    @AfterEach
    void allAreBack() {
        known().valueStream()
                .filter(each -> each.get("staff").stringValue().startsWith("coordinator-"))
                .forEach(each ->
                        desk.post("/v1/team/absences/" + each.get("id").stringValue() + "/end", SUE, null, null));
    }

    @Test
    void whoCoversForAColleagueHasTheirStepsUntilTheyAreBack() {
        work("claim", IVY_ASKS, Map.of());
        assertThat(work("attempts", BEN, call()).status().value()).isEqualTo(409);

        JsonNode told = away(IVY, null, Duration.ofHours(8), "coordinator-ben").body();
        await().untilAsserted(() -> assertThat(mine(BEN)).contains(id().toString()));
        assertThat(work("attempts", BEN, call()).status().value()).isEqualTo(200);

        desk.post("/v1/team/absences/" + told.at("/0/id").stringValue() + "/end", SUE, null, null);
        await().untilAsserted(() -> assertThat(mine(BEN)).doesNotContain(id().toString()));
        assertThat(mine(IVY_ASKS)).contains(id().toString());
        assertThat(known()).isEmpty();
    }

    @Test
    void whatNobodyCoversGoesBackToTheQueueVisibly() {
        work("claim", IVY_ASKS, Map.of());

        away(IVY, null, Duration.ofHours(8), null);

        JsonNode back = await().until(this::seen, one -> !one.has("owner"));
        assertThat(kinds(back)).containsOnlyOnce("owner-away");
    }

    @Test
    void anAbsenceToComeChangesNothingYet() {
        work("claim", IVY_ASKS, Map.of());

        away(IVY, Duration.ofDays(2), Duration.ofDays(3), "coordinator-ben");

        assertThat(known().get(0).get("cover").stringValue()).isEqualTo("coordinator-ben");
        assertThat(seen().at("/owner/id").stringValue()).isEqualTo(IVY);
        assertThat(mine(BEN)).doesNotContain(id().toString());
    }

    @Test
    void nobodyIsGivenWorkWhoIsNotThere() {
        Map<String, String> toIvy = Map.of("to", IVY, "name", "Ivy");
        away(IVY, null, Duration.ofHours(8), "coordinator-ben");

        Answer refused = work("reassign", SUE, toIvy);

        assertThat(refused.status().value()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("away just now", "whoever covers for them");
        allAreBack();
        assertThat(work("reassign", SUE, toIvy).status().value()).isEqualTo(200);
    }

    @Test
    void anAbsenceThatMakesNoSenseIsRefusedInWords() {
        assertThat(away(IVY, Duration.ofDays(3), Duration.ofDays(2), null)
                        .status()
                        .value())
                .isEqualTo(400);
        assertThat(away(IVY, null, Duration.ofDays(2), IVY).body().toString()).contains("Nobody covers for themselves");
        away("coordinator-ben", null, Duration.ofDays(1), null);
        assertThat(away(IVY, null, Duration.ofDays(2), "coordinator-ben").body().toString())
                .contains("away then, too");
    }

    private Answer away(String who, @Nullable Duration from, Duration until, @Nullable String cover) {
        Instant now = Instant.now();
        Map<String, String> told =
                new HashMap<>(Map.of("staff", who, "until", now.plus(until).toString()));
        if (from != null) {
            told.put("from", now.plus(from).toString());
        }
        if (cover != null) {
            told.put("cover", cover);
        }
        return desk.post("/v1/team/absences", SUE, null, told);
    }

    private JsonNode known() {
        return desk.get("/v1/team", SUE).body().get("absences");
    }

    private String mine(String who) {
        return desk.get("/v1/today", who).body().get("mine").toString();
    }
}
