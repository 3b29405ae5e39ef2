package org.handrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

/** Two people cannot work on one case unknowingly. */
class TwoPeopleTest {

    @Test
    void eachSeesThatTheOtherIsThereAndWhoTookIt() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page one = Pages.caseOf(person, "coordinator", Look.DESKTOP);
        Page other = Pages.caseOf(person, "supervisor", Look.DESKTOP);

        assertThat(other.locator("#others")).containsText("coordinator has this case open, too");
        assertThat(one.locator("#others")).containsText("supervisor has this case open, too");

        one.locator("button[data-key=c]").click();

        assertThat(other.locator(".title .owner")).containsText("coordinator works on it");
    }

    @Test
    void whatSomebodyIsWritingIsNotTakenFromUnderThem() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page one = Pages.caseOf(person, "coordinator", Look.DESKTOP);
        Page other = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        Locator note = other.locator("#log textarea");
        note.fill("rang the clinic");

        one.locator("button[data-key=c]").click();

        assertThat(other.locator("#changed")).isVisible();
        assertThat(note).hasValue("rang the clinic");
        Pages.choose(other, "left-message");
        other.locator("#log-it").click();
        assertThat(other.locator("section.alarm")).containsText("has changed since you opened it");
        assertThat(other.locator("#log textarea")).hasValue("rang the clinic");
    }

    @Test
    void aSupervisorGivesACaseToSomebodyWhoSeesItAtOnce() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page coordinator = Browser.signedIn("coordinator", Look.DESKTOP);
        Page supervisor = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        supervisor.locator("button[data-key=c]").click();
        assertThat(supervisor.locator(".title .owner")).hasText("Yours");

        supervisor.navigate(RunningDesk.running().url() + "/team");
        supervisor.locator("#of-supervisor summary").click();
        Locator line =
                supervisor.locator("#of-supervisor tbody tr", new Page.LocatorOptions().setHasText(person.shortName()));
        line.locator("select").selectOption("coordinator");
        line.locator("button").click();

        assertThat(supervisor.locator(".said")).containsText("Given to coordinator");
        assertThat(coordinator.locator("[aria-labelledby=mine]")).containsText(person.shortName());
    }
}
