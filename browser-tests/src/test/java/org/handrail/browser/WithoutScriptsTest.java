package org.handrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page is read, and every form sent, in a browser that runs no script. */
class WithoutScriptsTest {

    private static final Look PLAIN = Look.DESKTOP.withoutScripts();

    @Test
    void todayIsReadACaseClaimedAndAnAttemptLoggedByPlainForms() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Browser.signedIn("coordinator", PLAIN);
        page.navigate(RunningDesk.running().url() + "/cases?unclaimed=true&severity=high");
        Locator row = Pages.awaitRow(page, person);
        assertThat(row).containsText("nothing has been heard");
        assertThat(page.locator("#judged")).containsText("Judged as of");
        assertThat(page.locator("#judged a")).hasText("Look again");

        row.locator("h3 a").click();
        page.locator("button[data-key=c]").click();
        assertThat(page.locator(".title .owner")).hasText("Yours");
        assertThat(page.locator(".journey")).containsText("Left detox, completed");
        page.navigate(RunningDesk.running().url() + "/");
        assertThat(page.locator("h1")).hasText("Today");
        assertThat(page.locator("[aria-labelledby=mine]")).containsText(person.shortName());

        if (page.locator("#later").count() > 0) {
            page.locator("#later summary").click();
        }
        Pages.row(page, person).locator("h3 a").click();
        Pages.choose(page, "no-answer");
        page.locator("#log textarea").fill("rings out");
        page.locator("#log-it").click();
        assertThat(page.locator(".said")).containsText("Logged");
        assertThat(page.locator(".next")).containsText("Tried once");
        assertThat(page.locator("[aria-labelledby=timeline] .timeline")).containsText("rings out");
    }

    @Test
    void whatWasRefusedComesBackAndSaysWhatToDoNext() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", PLAIN);
        Page other = Pages.caseOf(person, "supervisor", PLAIN);
        other.locator("button[data-key=c]").click();

        Pages.choose(page, "no-answer");
        page.locator("#log textarea").fill("rings out");
        page.locator("#log-it").click();
        assertThat(page.locator("section.alarm")).containsText("has changed since you opened it");
        assertThat(page.locator("section.alarm")).containsText("rings out");
    }

    @Test
    void whoLeavesSoonAndTheTeamAreReadAndACaseIsGiven() {
        Demo.fill();
        Somebody person = new Somebody().missedTheFirstAppointment();
        Browser.signedIn("coordinator", PLAIN);
        Page page = Pages.caseOf(person, "supervisor", PLAIN);
        page.locator("button[data-key=c]").click();

        page.navigate(RunningDesk.running().url() + "/leaving");
        assertThat(page.locator(".leaver").first()).containsText("Naloxone");
        assertThat(page.locator(".count")).containsText("all five in place; they are not listed");

        page.navigate(RunningDesk.running().url() + "/team");
        page.locator("#of-supervisor summary").click();
        Locator line =
                page.locator("#of-supervisor tbody tr", new Page.LocatorOptions().setHasText(person.shortName()));
        line.locator("select").selectOption("coordinator");
        line.locator("button").click();
        assertThat(page.locator(".said")).containsText("Given to coordinator");
    }

    @Test
    void somebodyIsEnteredAndFound() {
        String family = "Okoro" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "x");
        Page page = Browser.signedIn("coordinator", PLAIN);
        page.navigate(RunningDesk.running().url() + "/people");
        page.locator("details summary").click();
        page.fill("input[name=family]", family);
        page.locator("input[name=system]").first().fill("region-1");
        page.locator("input[name=identifier]").first().fill("MRN-" + UUID.randomUUID());
        page.locator("details button.main").click();
        assertThat(page.locator("h1")).hasText(family);

        page.navigate(RunningDesk.running().url() + "/people");
        page.fill("input[name=find]", family);
        page.locator("form[role=search] button").click();
        assertThat(page.locator(".count")).containsText("1 person fits.");
        page.locator(".found a").click();
        assertThat(page.locator("h1")).hasText(family);
    }

    @Test
    void filtersSayHowManyTheyLeaveOut() {
        new Somebody().leftAgainstAdvice();
        Somebody shown = new Somebody().missedTheFirstAppointment();
        Page page = Browser.signedIn("coordinator", PLAIN);
        page.navigate(RunningDesk.running().url() + "/cases");
        Pages.awaitRow(page, shown);
        page.locator("select[name=severity]").selectOption("high");
        page.locator("form.filters button").click();
        assertThat(page.locator(".count")).containsText(Pattern.compile("[1-9][0-9]* left out by the filters"));
        page.locator(".count a").click();
        assertThat(page.locator(".count")).not().containsText("left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/cases/x",
                "/cases/00000000-0000-0000-0000-000000000001",
                "/cases?servity=high",
                "/people/x",
                "/audit",
                "/outbox",
                "/sign-in-failed"
            })
    void everyErrorSaysWhatToDoNext(String address) {
        Page page = Browser.signedIn("coordinator", PLAIN);
        page.navigate(RunningDesk.running().url() + address);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main")).containsText(Pattern.compile("\\b(Go|Use|Ask|Choose|Open|Try|Write)\\b"));
        assertThat(page.locator("main a").first()).isVisible();
    }
}
