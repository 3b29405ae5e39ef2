package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.finding;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;

@InsightsTest
class FiguresTest {

    private static final int UNREAD = 40;
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
    private DataSource source;

    private Asking asking;

    @BeforeEach
    void asking() {
        asking = new Asking(environment, tokens);
    }

    @Test
    void everyFindingCountsOnceAsLastAnnounced() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        say(
                finding(rule, one, 1, FindingState.EXPECTED, OCTOBER),
                finding(rule, one, 2, FindingState.DROPPED, OCTOBER),
                finding(rule, one, 2, FindingState.DROPPED, OCTOBER),
                finding(rule, other, 7, FindingState.RECOVERED, OCTOBER),
                finding(rule, other, 6, FindingState.DROPPED, OCTOBER));

        await().untilAsserted(() -> assertThat(
                        asking.figures("/v1/handoffs?by=state,severity,program,level,partner,month&rule=" + rule))
                .containsExactly(
                        "dropped high south-iop 4/2.1 clinic-south 2026-10 1 1 0",
                        "recovered high south-iop 4/2.1 clinic-south 2026-10 1 1 0"));
    }

    @Test
    void anOlderVersionThatComesInLaterChangesNothing() {
        UUID one = UUID.randomUUID();
        String path = "/v1/handoffs?by=rule,state&rule=" + rule + "&rule=" + rule + "-after";
        say(finding(rule, one, 3, FindingState.RECOVERED, OCTOBER));
        await().untilAsserted(() -> assertThat(asking.figures(path)).containsExactly(rule + " recovered 1 1 0"));

        say(
                finding(rule, one, 2, FindingState.DROPPED, OCTOBER),
                finding(rule + "-after", one, 1, FindingState.MET, OCTOBER));

        await().untilAsserted(() ->
                assertThat(asking.figures(path)).containsExactly(rule + " recovered 1 1 0", rule + "-after met 1 1 0"));
    }

    @Test
    void whatWaitsBehindALockIsUnread() throws SQLException {
        try (Connection other = source.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table finding in share mode");
            say(Stream.generate(() -> finding(rule, UUID.randomUUID(), 1, FindingState.MET, OCTOBER))
                    .limit(UNREAD)
                    .toArray(Finding[]::new));
            await().atMost(Duration.ofSeconds(30)).until(() -> unread() >= UNREAD);
            other.rollback();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> unread() == 0);
    }

    private double unread() {
        Matcher line = Pattern.compile("(?m)^handrail_findings_unread(?:\\{.*})? (.*)$")
                .matcher(asking.management("/actuator/prometheus"));
        return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
    }

    @Test
    void whatIsNoFindingIsSetAsideAndTheNextOneCounts() {
        announcer.finding(rule, "nonsense".getBytes(StandardCharsets.UTF_8));
        say(finding(rule, UUID.randomUUID(), 1, FindingState.MET, OCTOBER));

        await().untilAsserted(() ->
                assertThat(asking.figures("/v1/handoffs?by=state&rule=" + rule)).containsExactly("met 1 1 0"));
        assertThat(asking.management("/actuator/prometheus"))
                .contains("handrail_dead_letters_total{topic=\"handrail.findings.v1.insights.dlt\"}");
    }

    @Test
    void aLateAttendanceMovesAPersonFromDroppedToMetInLastMonthsRateToo() {
        UUID late = UUID.randomUUID();
        say(
                finding("measure-" + measure, UUID.randomUUID(), 1, FindingState.MET, OCTOBER),
                finding("measure-" + measure, late, 1, FindingState.DROPPED, OCTOBER),
                finding("measure-" + measure, UUID.randomUUID(), 1, FindingState.EXCUSED, OCTOBER),
                finding("measure-" + measure, UUID.randomUUID(), 1, FindingState.EXPECTED, OCTOBER),
                finding("measure-" + measure, UUID.randomUUID(), 2, FindingState.WITHDRAWN, OCTOBER));
        await().untilAsserted(() -> assertThat(measured()).startsWith("2026-10 " + measure + " 1 3 1 1 0.333"));

        say(finding("measure-" + measure, late, 2, FindingState.MET, OCTOBER));

        await().untilAsserted(() -> assertThat(measured()).startsWith("2026-10 " + measure + " 2 3 1 1 0.666"));
        assertThat(asking.json("/v1/measures/" + measure + "/people?part=missing")
                        .get("people"))
                .isEmpty();
    }

    @Test
    void theMonthIsThatOfTheProgramsZone() {
        say(finding(
                "measure-" + measure, UUID.randomUUID(), 1, FindingState.MET, Instant.parse("2026-11-01T02:00:00Z")));

        await().untilAsserted(() -> assertThat(measured()).startsWith("2026-10 "));
    }

    @Test
    void aClinicSeesTheFiguresOfItsOwnProgramsAlone() {
        say(finding(rule, UUID.randomUUID(), 1, FindingState.MET, OCTOBER));
        await().untilAsserted(() ->
                assertThat(asking.figures("/v1/handoffs?by=state&rule=" + rule)).hasSize(1));

        String path = "/v1/handoffs?by=state&rule=" + rule;
        assertThat(asking.as(tokens.of("clinic-south", "events.read"), path).getBody())
                .contains("\"state\":\"met\"");
        assertThat(asking.as(tokens.of("clinic-north", "events.read"), path + "&partner=clinic-south")
                        .getBody())
                .contains("\"figures\":[]");
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        for (FindingState state : List.of(FindingState.MET, FindingState.DROPPED, FindingState.EXCUSED)) {
            say(finding(rule, UUID.randomUUID(), 1, state, OCTOBER));
        }
        String path = "/v1/handoffs?by=state&limit=2&rule=" + rule;
        await().untilAsserted(() ->
                assertThat(asking.figures("/v1/handoffs?by=state&rule=" + rule)).hasSize(3));

        assertThat(asking.figures(path)).containsExactly("dropped 1 1 0", "excused 1 1 0");
        assertThat(asking.figures(
                        path + "&after=" + asking.json(path).get("next").asString()))
                .containsExactly("met 1 1 0");
    }

    @Test
    void figuresComeAsCsvToo() {
        say(finding("measure-" + measure, UUID.randomUUID(), 1, FindingState.MET, OCTOBER));
        await().untilAsserted(() -> assertThat(measured()).isNotEmpty());

        ResponseEntity<String> csv = asking.manager("/v1/measures?format=csv&by=month,program&measure=" + measure);
        assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=utf-8");
        assertThat(csv.getBody())
                .isEqualTo(String.join(
                        "\r\n",
                        "month,program,numerator,denominator,exclusions,open,rate,rateAtMost",
                        "2026-10,south-iop,1,1,0,0,1.0,1.0",
                        ""));
    }

    @Test
    void aQuestionThatMakesNoSenseIsToldWhatWould() {
        for (String question : List.of(
                "by=shoe",
                "shoe=3",
                "from=yesterday",
                "from=%2B999999999-12",
                "limit=0",
                "after=nonsense",
                "after=AA&by=program",
                "program=%00")) {
            ResponseEntity<String> answer = asking.manager("/v1/measures?" + question);
            assertThat(answer.getStatusCode().value()).as(question).isEqualTo(400);
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(answer.getBody()).contains("\"next\":\"");
        }
        assertThat(asking.manager("/v1/measures/x/people?month=%2B999999999-12")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(asking.manager("/v1/measures/x/people?program=%00")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void howFiguresArePutTogetherCanBeSaidWithCommasOrSeveralTimes() {
        say(finding(rule, UUID.randomUUID(), 1, FindingState.MET, OCTOBER));
        await().untilAsserted(() -> assertThat(asking.figures("/v1/handoffs?by=state&by=month&rule=" + rule))
                .containsExactly("met 2026-10 1 1 0"));
    }

    @Test
    void metricsTellOfThisMonthAndHealthIsUp() {
        say(
                finding(rule, UUID.randomUUID(), 1, FindingState.DROPPED, Instant.now()),
                finding(rule, UUID.randomUUID(), 1, FindingState.DUE_SOON, Instant.now()),
                finding(rule, UUID.randomUUID(), 1, FindingState.PAUSED, Instant.now()),
                finding(rule, UUID.randomUUID(), 2, FindingState.WITHDRAWN, Instant.now()));

        await().untilAsserted(() -> assertThat(asking.management("/actuator/prometheus"))
                .contains("handrail_handoffs_by_rule_findings{month=\"current\",rule=\"" + rule
                        + "\",state=\"dropped\"} 1.0")
                .contains("rule=\"" + rule + "\",state=\"open\"} 2.0")
                .doesNotContain("state=\"withdrawn\""));
        assertThat(asking.management("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(asking.management("/actuator/health/broker")).contains("\"UP\"");
    }

    private String measured() {
        return String.join("; ", asking.figures("/v1/measures?measure=" + measure));
    }

    private void say(Finding... findings) {
        announcer.findings(List.of(findings));
    }
}
