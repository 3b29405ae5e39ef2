package org.handrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

class LostConnectionTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void aLostConnectionShowsAndHeals() {
        Page page = Browser.signedIn("coordinator", Look.DESKTOP);
        assertThat(page.locator("#pulse")).isVisible();

        page.context().setOffline(true);
        assertThat(page.locator("#lost")).containsText("The connection is lost", PATIENTLY);
        Somebody meanwhile = new Somebody().leftAgainstAdvice();
        page.context().setOffline(false);

        assertThat(page.locator("#lost")).containsText("Connected again", PATIENTLY);
        assertThat(Pages.row(page, meanwhile)).isVisible();
    }

    @Test
    void aDeskThatDiedIsBackWithEverybodySignedIn() {
        Page page = Browser.signedIn("manager", Look.DESKTOP);
        assertThat(page.locator("#pulse")).isVisible();

        RunningDesk.running().dies();
        assertThat(page.locator("#lost")).containsText("The connection is lost", PATIENTLY);
        RunningDesk.running().comesBack();

        assertThat(page.locator("#lost")).containsText("Connected again", PATIENTLY);
        page.reload();
        assertThat(page.locator("h1")).hasText("Today");
    }

    @Test
    void staleIsSaidAndIsNotEmpty() {
        Page page = Browser.signedIn("coordinator", Look.DESKTOP);
        assertThat(page.locator("#judged-text")).containsText("Judged as of");

        Topics.topics().trackerFallsSilent();
        assertThat(page.locator("#stale")).containsText("What you see is old", PATIENTLY);
        Topics.topics().trackerSpeaksAgain();
        assertThat(page.locator("#stale")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
    }
}
