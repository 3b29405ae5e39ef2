package org.handrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every panel says what it means and leads to the next question, with what Grafana brings itself. */
class DashboardsTest {

    private static final Path GRAFANA = Checkout.DEPLOY.resolve("grafana");
    private static final Set<String> BROUGHT_ALONG = Set.of("stat", "timeseries", "table", "barchart", "row");
    private static final Set<String> SOURCES = Set.of("handrail-prometheus", "handrail-figures");

    @Test
    void thereAreTheSix() {
        assertThat(dashboards())
                .extracting(board -> board.get("title").stringValue())
                .containsExactlyInAnyOrder(
                        "Program overview", "Handoffs", "Measures", "Outreach", "Partners", "System");
    }

    @Test
    void everyPanelHasUnitDescriptionNoDataTextAndANextQuestion() {
        for (JsonNode board : dashboards()) {
            assertThat(panels(board)).allSatisfy(panel -> {
                String title = board.get("title").stringValue() + " / "
                        + panel.at("/title").stringValue();
                assertThat(panel.at("/description").asString("")).as(title).hasSizeGreaterThan(20);
                assertThat(panel.at("/fieldConfig/defaults/unit").asString(""))
                        .as(title)
                        .isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/noValue").asString(""))
                        .as(title)
                        .isNotBlank();
                assertThat(panel.at("/links/0/url").asString("")).as(title).startsWith("/d/handrail-");
                assertThat(panel.at("/datasource/uid").stringValue()).as(title).isIn(SOURCES);
            });
        }
    }

    @Test
    void coursesByMonthShowTheChosenMonthsAndAGoalIsADashedLine() {
        for (JsonNode board : dashboards()) {
            for (JsonNode panel : panels(board)) {
                String queries = panel.at("/targets").toString();
                if (panel.at("/type").stringValue().equals("timeseries") && queries.contains("${window}")) {
                    String title = panel.at("/title").stringValue();
                    assertThat(panel.at("/timeFrom").asString("")).as(title).isEqualTo("${window}M");
                    assertThat(queries.contains("'goal: '"))
                            .as(title)
                            .isEqualTo(panel.at("/fieldConfig/overrides")
                                    .toString()
                                    .contains("dash"));
                }
            }
        }
    }

    @Test
    void aMonthIsNotTheOneBeforeInAnotherZone() {
        assertThat(dashboards())
                .allSatisfy(board -> assertThat(board.toString()).doesNotContain("month::timestamptz"));
    }

    @Test
    void noPlugInIsNeeded() {
        for (JsonNode board : dashboards()) {
            board.get("panels")
                    .forEach(
                            panel -> assertThat(panel.get("type").stringValue()).isIn(BROUGHT_ALONG));
        }
    }

    @Test
    void everyDashboardLetsChooseProgramLevelPartnerAndWindow() {
        for (JsonNode board : dashboards()) {
            assertThat(board.at("/templating/list")
                            .valueStream()
                            .map(each -> each.get("name").stringValue()))
                    .containsExactly("program", "partner", "level", "window");
        }
    }

    @Test
    @Tag("full")
    void theyAreWhatTheirCodeMakes() {
        Checkout.needs("npm");
        Checkout.Said installed = Checkout.run(GRAFANA, "npm", "ci", "--no-audit", "--no-fund");
        assertThat(installed.code()).as(installed.text()).isZero();
        Checkout.Said checked = Checkout.run(GRAFANA, "npm", "run", "check");
        assertThat(checked.code()).as(checked.text()).isZero();
    }

    private static List<JsonNode> panels(JsonNode board) {
        return board.get("panels")
                .valueStream()
                .filter(panel -> !panel.get("type").stringValue().equals("row"))
                .toList();
    }

    private static List<JsonNode> dashboards() {
        JsonMapper json = new JsonMapper();
        return Checkout.files(GRAFANA.resolve("dashboards"), ".json").stream()
                .map(file -> json.readTree(Checkout.text(file)))
                .toList();
    }
}
