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
        Demo.fillOutbox();
        Somebody person = new Somebody().missedTheFirstAppointment();
        Look look = switch (how) {
            case "dark" -> Look.DESKTOP.dark();
            case "phone" -> Look.PHONE;
            default -> Look.DESKTOP;
        };
        Page page = Pages.caseOf(person, "supervisor", look);
        String theCase = page.url();
        Pages.describe(page, person);
        Pages.each(page, person, theCase, name -> checked(page, how + " " + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#live .case button", "h1"})
    void wordsTooPaleToReadWouldBeFound(String faded) {
        new Somebody().leftAgainstAdvice();
        Page page = Browser.signedIn("supervisor", Look.DESKTOP);
        page.locator(faded).first().waitFor();
        assertThat(serious(page)).isEmpty();

        page.locator(faded).first().evaluate("each => { each.style.color = '#bbb'; each.style.background = '#ccc'; }");
        assertThat(serious(page)).isNotEmpty();
    }

    private static void checked(Page page, String which) {
        Pages.unfold(page);
        assertThat(serious(page)).as(which).isEmpty();
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(AccessibleTest::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(3)
                        .toList();
    }
}
