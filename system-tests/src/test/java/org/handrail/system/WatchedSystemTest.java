package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is said about watching the system holds for the running one: a real Prometheus scrapes the real services under the
 * simulated clinics. {@code -Dhandrail.sheets=FOLDER} writes the dashboards there to be looked at, with what they find.
 */
@Tag("full")
@ExtendWith(RunningSystem.class)
class WatchedSystemTest {

    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final String PEOPLE = "60";
    private static final int MANAGEMENT = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SLOWEST_SCRAPE = Duration.ofMillis(200);
    private static final int TRIES = 5;
    private static final Duration SHOWN = Duration.ofMinutes(10);
    private static final int LARGEST_SCRAPE = 2_000_000;
    private static final List<String> PARTS =
            List.of("detox", "placement", "aftercare", "tracker", "outreach", "insights");

    private static List<Process> clinics = List.of();
    private static PrometheusServer prometheus;
    private static @Nullable Connection figures;

    @BeforeAll
    static void clinicsPost(LocalSystem system) throws Exception {
        assertThat(LocalSystem.hasPrometheus())
                .as("-Pfull needs Debian's package prometheus, as .ci/run installs it")
                .isTrue();
        prometheus = new PrometheusServer(system);
        figures = system.database("insights_reader");
        new Clinics(system) // among few made-up people nobody may be declined
                .post(Journey.of("declined-" + UUID.randomUUID(), 1)
                        .admittedAndCompleted()
                        .referredAndDeclined()
                        .postings());
        clinics = List.of(
                system.clinics("--people", PEOPLE), system.clinics("--rate", "10", "--single", "--duration", "600"));
    }

    @AfterAll
    static void clinicsRest() throws SQLException, IOException {
        String sheets = System.getProperty("handrail.sheets");
        if (sheets != null) {
            DashboardSheets.write(Path.of(sheets), prometheus, figures(), SHOWN);
        }
        if (figures != null) {
            figures.close();
        }
        clinics.forEach(each -> {
            each.descendants().forEach(ProcessHandle::destroy);
            each.destroy();
        });
    }

    @Test
    void everyMetricIsOnThePageAndNothingElseIs() throws IOException {
        if (System.getProperty("handrail.write") != null) {
            await().pollDelay(PATIENCE.minusSeconds(10)).atMost(PATIENCE).until(() -> true); // all has happened once
            Files.writeString(PAGE, MetricsPage.of(scrapes()));
        }
        String page = Files.readString(PAGE);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(MetricsPage.of(scrapes())).isEqualTo(page));
    }

    @Test
    void everyGaugeSaysHowItsInstancesGoTogetherAndEveryMetricWhatItMeans() {
        assertThat(Scrape.together(scrapes()).values()).allSatisfy(family -> {
            assertThat(family.help()).as(family.name()).isNotBlank();
            if (family.type().equals("gauge")) {
                assertThat(family.help()).as(family.name()).matches(MetricsPage.TOGETHER);
            }
        });
    }

    @Test
    void noLabelNamesAPerson() {
        assertThat(Scrape.together(scrapes()).values())
                .flatExtracting(Scrape.Family::labels)
                .doesNotContain("person", "subject", "alias", "case", "owner");
    }

    @Test
    void aScrapeIsQuickAndSmall() {
        // the quickest of some: the machine does other things too, and the JVM has not met the first
        for (String part : PARTS) {
            List<Scrape> tries = Stream.generate(() -> Scrape.of(part, LocalSystem.port(part) + MANAGEMENT))
                    .limit(TRIES)
                    .toList();
            assertThat(tries).as(part).allMatch(scrape -> scrape.bytes() < LARGEST_SCRAPE);
            assertThat(tries)
                    .as(part)
                    .anySatisfy(scrape -> assertThat(scrape.took()).isLessThan(SLOWEST_SCRAPE));
        }
    }

    @Test
    void everyRecordingRuleFindsSomething() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            Set<String> empty = new TreeSet<>();
            for (var rule : prometheus.recordingRules().entrySet()) {
                assertThat(rule.getValue()).as(rule.getKey()).isEqualTo("ok");
                if (!prometheus.finds(rule.getKey())) {
                    empty.add(rule.getKey());
                }
            }
            assertThat(empty).isSubsetOf(LegitimatelyEmpty.RULES.keySet());
        });
    }

    @Test
    void everyPanelOfPrometheusFindsSomething() throws Exception {
        Panels panels = new Panels(figures());
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            Set<String> empty = new TreeSet<>();
            for (Panels.Asked asked : panels.ofPrometheus()) {
                if (!prometheus.finds(asked.query())) {
                    empty.add(asked.where());
                }
            }
            assertThat(empty).isSubsetOf(LegitimatelyEmpty.PANELS.keySet());
        });
    }

    @Test
    void everyPanelOfFiguresIsAnsweredInTheRoleThatOnlyReads() throws Exception {
        Panels panels = new Panels(figures());
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            Set<String> empty = new TreeSet<>();
            for (Panels.Asked asked : panels.ofFigures()) {
                if (!Panels.finds(figures(), asked.query())) {
                    empty.add(asked.where());
                }
            }
            assertThat(empty).isSubsetOf(LegitimatelyEmpty.PANELS.keySet());
        });
    }

    @Test
    void theRoleThatReadsFiguresSeesNoTableAndChangesNothing() {
        assertThatThrownBy(() -> Panels.finds(figures(), "select 1 from insights.finding"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Panels.finds(figures(), "select 1 from outreach.cases"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Panels.finds(figures(), "create temporary table t (i int)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theDeadMansAlertAlwaysFires() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.firing())
                        .contains("Watchdog")
                        .doesNotContain("PartDown", "PartMissing", "NobodyJudges"));
    }

    private static Connection figures() {
        return Objects.requireNonNull(figures);
    }

    private static List<Scrape> scrapes() {
        List<Scrape> all = new ArrayList<>();
        PARTS.forEach(part -> all.add(Scrape.of(part, LocalSystem.port(part) + MANAGEMENT)));
        return all;
    }
}
