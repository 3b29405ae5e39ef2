package org.handrail.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of every page, to be looked at: {@code -Dhandrail.screenshots=FOLDER}. */
@Tag("watched")
class ScreenshotsTest {

    private static final Map<String, String> PAGES = Map.of(
            "today", "/",
            "leaving", "/leaving",
            "cases", "/cases",
            "closed", "/cases?state=closed",
            "team", "/team",
            "call-sheet", "/call-sheet",
            "people", "/people",
            "audit", "/audit",
            "outbox", "/outbox",
            "not-there", "/cases/x");

    @Test
    void everyPageInEveryLook() {
        Demo.fill();
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page first = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        Pages.choose(first, "no-answer");
        first.locator("#log-it").click();
        first.locator(".said").waitFor();
        for (Map.Entry<String, Look> look : Map.of(
                        "light", Look.DESKTOP, "dark", Look.DESKTOP.dark(), "phone", Look.PHONE)
                .entrySet()) {
            Page page = Pages.caseOf(person, "supervisor", look.getValue());
            picture(page, "case", look.getKey());
            PAGES.forEach((name, address) -> {
                page.navigate(RunningDesk.running().url() + address);
                page.locator("h1").waitFor();
                if (name.equals("team")) {
                    page.locator("#of-supervisor summary").click();
                }
                picture(page, name, look.getKey());
            });
        }
    }

    private static void picture(Page page, String name, String look) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("handrail.screenshots"), name + "-" + look + ".png")));
    }
}
