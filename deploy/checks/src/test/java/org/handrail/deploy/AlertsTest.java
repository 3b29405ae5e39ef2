package org.handrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every alert is tried both ways, says whom it wakes, and leads to a page that helps. */
class AlertsTest {

    private static final Path PROMETHEUS = Checkout.DEPLOY.resolve("prometheus");
    private static final List<Path> TESTS = Checkout.files(PROMETHEUS.resolve("tests"), ".yml");
    private static final String ALWAYS = "Watchdog";
    private static final Path RUNBOOKS = Checkout.ROOT.resolve("docs/runbooks");

    @Test
    void everyAlertLeadsToARunbookAndSaysWhomItWakes() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            Map<String, Object> annotations = Checkout.map(alert.get("annotations"));
            String book = String.valueOf(annotations.get("runbook_url"));
            assertThat(book).startsWith("{{ $externalLabels.docs }}/runbooks/");
            assertThat(RUNBOOKS.resolve(book.substring(book.lastIndexOf('/') + 1)))
                    .exists();
            assertThat(annotations).containsKeys("summary", "description");
            assertThat(Checkout.map(alert.get("labels")).get("severity")).isIn("critical", "warning", "none");
        });
    }

    @Test
    void everyAlertIsShownFiringAndNotFiring() {
        assertThat(alerts()).extracting(alert -> alert.get("alert")).allSatisfy(alert -> {
            assertThat(shown(true)).contains(String.valueOf(alert));
            if (!alert.equals(ALWAYS)) {
                assertThat(shown(false)).contains(String.valueOf(alert));
            }
        });
    }

    /** The alerts of which a test says that they fire, or that they do not. */
    private static List<String> shown(boolean firing) {
        List<String> shown = new ArrayList<>();
        for (Path file : TESTS) {
            for (Map<String, Object> test : Checkout.maps(
                    Checkout.documents(Checkout.text(file)).getFirst().get("tests"))) {
                Checkout.maps(test.get("alert_rule_test")).stream()
                        .filter(each -> !Checkout.maps(each.get("exp_alerts")).isEmpty() == firing)
                        .forEach(each -> shown.add(String.valueOf(each.get("alertname"))));
            }
        }
        return shown;
    }

    @Test
    void everyRunbookSaysWhenItIsOver() {
        for (Path book : Checkout.files(RUNBOOKS, ".md")) {
            if (!book.endsWith("README.md") && !book.endsWith("Disk.md")) {
                assertThat(Checkout.text(book)).as("%s", book.getFileName()).containsPattern("Over (when|by|an|a)");
            }
        }
    }

    /** Debian's promtool does not know how pods are discovered, so it cannot read the whole of the second. */
    @Test
    void byFilesAndByPodsTheSameIsJudged() {
        Map<String, Object> byFiles = configuration("prometheus.yml");
        Map<String, Object> byPods = configuration("kubernetes.yml");
        assertThat(byPods.get("global")).isEqualTo(byFiles.get("global"));
        assertThat(byPods.get("rule_files")).isEqualTo(byFiles.get("rule_files"));
        assertThat(Checkout.map(byPods.get("alerting")).get("alert_relabel_configs"))
                .isEqualTo(Checkout.map(byFiles.get("alerting")).get("alert_relabel_configs"));
    }

    private static Map<String, Object> configuration(String file) {
        return Checkout.documents(Checkout.text(PROMETHEUS.resolve(file))).getFirst();
    }

    @Test
    @Tag("full")
    void prometheusTakesTheRulesAndTheirTestsPass() {
        Checkout.needs("promtool");
        content("promtool", "check", "config", "prometheus.yml");
        assertThat(TESTS).isNotEmpty();
        for (Path file : TESTS) {
            content("promtool", "test", "rules", "tests/" + file.getFileName());
        }
    }

    @Test
    @Tag("full")
    void alertmanagerTakesItsRoutesAndTheyLeadWhereTheyShould() {
        Checkout.needs("amtool");
        String config = Checkout.DEPLOY.resolve("alertmanager/alertmanager.yml").toString();
        content("amtool", "check-config", config);
        assertThat(route(config, "Watchdog", "none")).isEqualTo("heartbeat");
        assertThat(route(config, "CriticalsUnclaimed", "critical")).isEqualTo("desk-supervisor,operator-on-call");
        assertThat(route(config, "ContinuityFalling", "warning")).isEqualTo("program-managers");
        assertThat(route(config, "PartDown", "critical")).isEqualTo("operator-on-call");
        assertThat(route(config, "FeedQuiet", "warning")).isEqualTo("operators-by-mail");
    }

    private static String route(String config, String alert, String severity) {
        String said = Checkout.run(
                        PROMETHEUS,
                        "amtool",
                        "config",
                        "routes",
                        "test",
                        "--config.file=" + config,
                        "alertname=" + alert,
                        "severity=" + severity)
                .text();
        List<String> lines = said.strip().lines().toList();
        return lines.getLast();
    }

    private static void content(String... command) {
        Checkout.Said said = Checkout.run(PROMETHEUS, command);
        assertThat(said.code()).as(said.text()).isZero();
    }

    private static List<Map<String, Object>> alerts() {
        List<Map<String, Object>> alerts = new ArrayList<>();
        Path file = PROMETHEUS.resolve("rules/alerts.yml");
        assertThat(Files.exists(file)).isTrue();
        Checkout.maps(Checkout.documents(Checkout.text(file)).getFirst().get("groups"))
                .forEach(group -> alerts.addAll(Checkout.maps(group.get("rules"))));
        return alerts;
    }
}
