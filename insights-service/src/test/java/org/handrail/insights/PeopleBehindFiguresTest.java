package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who stands behind a figure. */
@InsightsTest
class PeopleBehindFiguresTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-05T14:00:00Z");

    private final String rule = "rule-" + UUID.randomUUID();
    private final String measure = "x" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Announcer announcer;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private Asking asking;

    @BeforeEach
    void asking() {
        asking = new Asking(environment, tokens);
    }

    @Test
    void behindAFigureStandPeopleByPseudonymEachWithAnExplanation() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        say(
                finding("measure-" + measure, one, 1, FindingState.MET, OCTOBER),
                finding("measure-" + measure, other, 1, FindingState.DROPPED, OCTOBER));
        await().untilAsserted(() -> assertThat(measured()).contains(" 1 2 0 0 "));

        String path = "/v1/measures/" + measure + "/people?month=2026-10&program=south-iop&limit=1";
        JsonNode first = asking.json(path);
        JsonNode second = asking.json(path + "&after=" + first.get("next").asString());
        assertThat(second.has("next")).isFalse();
        assertThat(List.of(person(first), person(second))).containsExactlyInAnyOrder(one.toString(), other.toString());

        JsonNode missing = asking.json(path + "&part=missing").get("people").get(0);
        assertThat(missing.get("person").asString()).isEqualTo(other.toString());
        JsonNode explained =
                asking.json("/v1/findings/" + missing.get("finding").asString());
        JsonNode found = explained.get("finding");
        assertThat(found.get("explanation").asString()).isEqualTo("A first service was expected.");
        assertThat(found.get("clearedBy").asString()).isEqualTo("A first service.");
        assertThat(found.get("rule").asString()).isEqualTo("measure-" + measure);
        assertThat(found.get("pathway").asString()).isEqualTo("standard-2");
        assertThat(found.get("source").asString()).isEqualTo("domain.md, row 12");
        assertThat(found.get("openedBy").asString()).isEqualTo(other.toString());
        assertThat(found.get("evidence").get(0).asString())
                .isEqualTo(Made.id("what was heard").toString());
        assertThat(explained.get("month").asString()).isEqualTo("2026-10-01");
    }

    @Test
    void ofWhatWasWithdrawnNothingIsKeptThatTellsOfAPerson() {
        UUID person = UUID.randomUUID();
        Finding wrong = finding(rule, person, 1, FindingState.DROPPED, OCTOBER);
        say(wrong);
        await().untilAsserted(() -> assertThat(
                        asking.manager("/v1/findings/" + wrong.id()).getBody())
                .contains(person.toString()));

        say(finding(rule, person, 2, FindingState.WITHDRAWN, OCTOBER));

        await().untilAsserted(() -> assertThat(asking.manager("/v1/findings/" + wrong.id())
                        .getStatusCode()
                        .value())
                .isEqualTo(404));
        assertThat(database.queryForObject("select count(*) from finding where person = ?", Long.class, person))
                .isZero();
    }

    @Test
    void whoLooksAtSinglePeopleIsWrittenDownWithWhomTheySaw() {
        UUID one = UUID.randomUUID();
        Finding met = finding("measure-" + measure, one, 1, FindingState.MET, OCTOBER);
        say(met);
        await().untilAsserted(() -> assertThat(measured()).contains(" 1 1 0 0 "));
        assertThat(looksAt(one)).as("a figure shows nobody").isEmpty();

        asking.json("/v1/measures/" + measure + "/people?part=numerator&month=2026-10");
        asking.json("/v1/findings/" + met.id());
        asking.json("/v1/measures/" + measure + "/people?part=missing");

        assertThat(looksAt(one))
                .containsExactly(
                        "manager: numerator of measure " + measure + ", month 2026-10, program all",
                        "manager: finding " + met.id());
    }

    private List<@Nullable String> looksAt(UUID person) {
        return database.queryForList(
                "select who || ': ' || question from look where ? = any (people) order by at", String.class, person);
    }

    private String measured() {
        return String.join("; ", asking.figures("/v1/measures?measure=" + measure));
    }

    private static String person(JsonNode page) {
        return page.get("people").get(0).get("person").asString();
    }

    private void say(Finding... findings) {
        announcer.findings(List.of(findings));
    }
}
