package org.handrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

/** At a desk whose sessions end after eight seconds in which nobody does anything. */
class SignInRunsOutTest {

    private static final int SECONDS_OF_WRITING = 11;
    private static final Page.WaitForURLOptions PATIENTLY = new Page.WaitForURLOptions().setTimeout(45_000);

    @Test
    void whoWritesStaysAndWhoGoesIsSignedOutAndFindsWhatTheyWrote() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Browser.signedIn(
                "coordinator", Look.DESKTOP, RunningDesk.running().impatientUrl());
        Pages.open(page, person);
        String theCase = page.url();
        Page other = page.context().newPage();
        other.navigate(RunningDesk.running().impatientUrl() + "/");
        page.bringToFront();

        page.locator("#note summary").click();
        Locator note = page.locator("#note textarea");
        note.fill("Her sister says");
        page.keyboard().type(".".repeat(SECONDS_OF_WRITING), new Keyboard.TypeOptions().setDelay(1_000));
        assertThat(page).hasURL(theCase);
        assertThat(page.locator("#lost")).isHidden();

        for (int i = 0; i < 2; i++) { // news, for which the other page asks again by itself
            other.waitForResponse(
                    answer -> "true".equals(answer.request().headers().get("hx-request")),
                    () -> new Somebody().leftAgainstAdvice());
        }
        page.waitForURL("**/signed-out**", PATIENTLY);
        other.waitForURL("**/signed-out**", PATIENTLY);
        assertThat(page.locator("main")).containsText("What to do next");
        assertThat(page.locator("body")).not().containsText("Her sister says");

        page.locator("main a").click();
        assertThat(page.locator("input[name=password]"))
                .isVisible(); // the issuer's own session goes on, and lets nobody in
        Browser.signIn(page, "coordinator");
        assertThat(page.locator("textarea")).hasValue("Her sister says" + ".".repeat(SECONDS_OF_WRITING));
        page.locator("main button.main").click();
        assertThat(page.locator(".said")).containsText("The note is kept");
        assertThat(page.locator("[aria-labelledby=timeline] .timeline")).containsText("Her sister says");
    }

    @Test
    void whoeverSitsDownNextIsAskedForAPassword() {
        String desk = RunningDesk.running().impatientUrl();
        Page page = Browser.signedIn("coordinator", Look.DESKTOP, desk);
        page.waitForURL("**/signed-out**", PATIENTLY);

        page.navigate(desk + "/");
        assertThat(page.locator("input[name=password]")).isVisible();
        Browser.signIn(page, "supervisor");
        assertThat(page.locator(".who")).containsText("supervisor");
    }

    @Test
    void withoutScriptsAFormSentTooLateIsNotLostEither() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Browser.signedIn(
                "coordinator",
                Look.DESKTOP.withoutScripts(),
                RunningDesk.running().impatientUrl());
        Pages.open(page, person);
        Pages.choose(page, "no-answer");
        page.locator("#log textarea") // longer than a session lasts in which the desk hears of nobody
                .pressSequentially("rings out", new Locator.PressSequentiallyOptions().setDelay(1_100));
        page.locator("#log-it").click();

        Browser.signIn(page, "coordinator");
        assertThat(page.locator("h1")).hasText("Not sent yet");
        assertThat(page.locator("main")).containsText("no-answer");
        page.locator("main button.main").click();
        assertThat(page.locator(".said")).containsText("Logged");
        assertThat(page.locator("[aria-labelledby=timeline] .timeline")).containsText("rings out");
    }
}
