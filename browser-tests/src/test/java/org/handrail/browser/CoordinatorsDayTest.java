package org.handrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

class CoordinatorsDayTest {

    @Test
    void claimReadLogAndSeeTheCaseCloseBeforeOnesEyes() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Browser.signedIn("coordinator", Look.DESKTOP);

        Locator row = Pages.row(page, person);
        row.waitFor();
        assertThat(row).containsText("Missing: appointment attended");
        row.locator("button").click();

        assertThat(page.locator("h1")).containsText(person.shortName());
        assertThat(page.locator(".title .owner")).hasText("Yours");
        assertThat(page.locator("#live")).containsText("nothing has been heard");
        assertThat(page.locator(".journey li.dropped")).containsText("Missing: appointment attended");
        assertThat(page.locator(".journey")).containsText("Left detox, completed");
        String before = page.locator(".next .do").innerText();

        Pages.choose(page, "no-answer");
        page.locator("#log-it").click();

        assertThat(page.locator(".said")).containsText("Logged");
        assertThat(page.locator(".next")).containsText("Tried once");
        assertThat(page.locator(".next .do").innerText()).isNotEqualTo(before);
        assertThat(page.locator(".journey li.tried")).containsText("no answer");

        person.cameAfterAll();

        assertThat(page.locator(".tags").first()).containsText("Recovered");
        assertThat(page.locator("#log")).hasCount(0);
    }

    @Test
    void anAttemptIsLoggedByKeyboardInTwoKeys() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP);

        page.keyboard().press("m");
        page.keyboard().press("Enter");

        assertThat(page.locator(".said")).containsText("Logged");
        assertThat(page.locator("[aria-labelledby=timeline] .timeline"))
                .containsText("Phone call: Left a neutral message");
    }

    @Test
    void theWholeWayIsOpenToTheKeyboardAlone() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Browser.signedIn("coordinator", Look.DESKTOP);
        Pages.row(page, person).waitFor();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        Pages.tabTo(page, Pages.row(page, person).locator("h3 a"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(person.shortName());

        Pages.tabTo(page, page.locator("#log input[name=outcome]").first());
        page.keyboard().press("Space");
        Pages.tabTo(page, page.locator("#log-it"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".said")).containsText("Logged");
    }

    @Test
    void whatTheDeskSendsByItselfIsSaidAndNobodysToDo() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP);
        Pages.agreesToTexts(page, page.url());
        Pages.choose(page, "no-answer");
        page.locator("#log-it").click();

        assertThat(page.locator(".next .do")).containsText("The desk itself sends them a text");
        assertThat(page.locator(".next .do")).containsText("You need do nothing for it");
        page.navigate(RunningDesk.running().url() + "/cases?mine=true");
        assertThat(Pages.row(page, person).locator(".step b")).hasText("Text message, sent by the desk itself");
        page.navigate(RunningDesk.running().url() + "/call-sheet");
        assertThat(page.locator("main")).not().containsText(person.shortName());
    }

    @Test
    void programsAreCalledByTheirNames() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP);

        assertThat(page.locator("#live")).containsText("South Shore intensive outpatient");
        assertThat(page.locator("#live")).not().containsText("south-iop");
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP);

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("No answer");
        page.locator("#keys-on").uncheck();
        page.locator("#keys button").click();
        page.keyboard().press("n");

        assertThat(page.locator("#log input[value=no-answer]")).not().isChecked();
    }

    @Test
    void withoutScriptsThePagesAreReadAndWorked() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP.withoutScripts());

        Pages.choose(page, "no-answer");
        page.locator("#log-it").click();

        assertThat(page.locator(".said")).containsText("Logged");
        assertThat(page.locator("body")).containsText("Look again");
    }

    @Test
    void timesAreTheReadersOwnAndNameTheirZone() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP.in("America/Los_Angeles"));

        assertThat(page.locator("footer")).containsText("America/Los_Angeles");
        assertThat(page.locator(".next .do")).containsText(Pattern.compile("P[SD]T"));
        assertThat(page.locator(".next")).containsText("Where the person lives it is");
    }

    @Test
    void onAPhoneNothingIsCutOff() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "supervisor", Look.PHONE);
        String theCase = page.url();
        Pages.describe(page, person);

        Pages.each(page, person, theCase, name -> {
            Pages.unfold(page);
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(width).as("width of " + name).isEqualTo(Look.PHONE.width());
        });
    }

    @Test
    void onAPhoneHelpInACrisisAndHowToReachThemComeBeforeTheJourney() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.PHONE);

        assertThat(top(page, "#crisis")).isLessThan(top(page, "#contact"));
        assertThat(top(page, "#contact")).isLessThan(top(page, "#why"));
        assertThat(top(page, "#contact")).isLessThan(top(page, "#journey"));
        assertThat(top(page, "#contact")).isLessThan(top(page, "#timeline"));
    }

    private static double top(Page page, String what) {
        return page.locator(what).boundingBox().y;
    }
}
