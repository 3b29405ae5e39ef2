package org.handrail.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page by the rules of WCAG 2.2 AA that a machine can check. */
class AccessibleTest {

    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "phone"})
    void axeFindsNothingSerious(String how) {
        Demo.fill();
        Somebody person = new Somebody().missedTheFirstAppointment();
        Look look = switch (how) {
            case "dark" -> Look.DESKTOP.dark();
            case "phone" -> Look.PHONE;
            default -> Look.DESKTOP;
        };
        Page page = Pages.caseOf(person, "supervisor", look);
        for (String address : List.of(
                "",
                "/",
                "/leaving",
                "/cases",
                "/cases?state=closed",
                "/team",
                "/call-sheet",
                "/people",
                "/audit",
                "/outbox",
                "/nowhere",
                "/cases/x")) {
            if (!address.isEmpty()) {
                page.navigate(RunningDesk.running().url() + address);
            }
            page.locator("h1").waitFor();
            page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
            List<Rule> found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            assertThat(found.stream()
                            .filter(rule -> SERIOUS.contains(rule.getImpact()))
                            .map(AccessibleTest::words))
                    .as(how + " " + address)
                    .isEmpty();
        }
    }

    private static String words(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(3)
                        .toList();
    }
}
