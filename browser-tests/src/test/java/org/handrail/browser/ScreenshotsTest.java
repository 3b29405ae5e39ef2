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

    @Test
    void everyPageInEveryLook() {
        Demo.fill();
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page first = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        String theCase = first.url();
        Pages.describe(first, person);
        first.navigate(theCase);
        Pages.choose(first, "no-answer");
        first.locator("#log-it").click();
        first.locator(".said").waitFor();
        for (Map.Entry<String, Look> look : Map.of(
                        "light", Look.DESKTOP, "dark", Look.DESKTOP.dark(), "phone", Look.PHONE)
                .entrySet()) {
            Page page = Browser.signedIn("supervisor", look.getValue());
            Pages.all(person, theCase).forEach((name, address) -> {
                page.navigate(address);
                page.locator("h1").waitFor();
                picture(page, name, look.getKey());
            });
            page.navigate(theCase);
            page.locator("h1").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(file("case-top", look.getKey())));
            unfolded(page, theCase, "case-unfolded", look.getKey());
            unfolded(page, RunningDesk.running().url() + "/people/" + person.alias, "person-unfolded", look.getKey());
            unfolded(page, RunningDesk.running().url() + "/team", "team-unfolded", look.getKey());
            page.navigate(RunningDesk.running().url() + "/people");
            page.fill("input[name=find]", "alvarez");
            page.keyboard().press("Enter");
            page.locator(".found").waitFor();
            picture(page, "found", look.getKey());
            page.navigate(theCase);
            page.keyboard().press("?");
            picture(page, "keys", look.getKey());
        }
    }

    private static void unfolded(Page page, String address, String name, String look) {
        page.navigate(address);
        Pages.unfold(page);
        picture(page, name, look);
    }

    private static void picture(Page page, String name, String look) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name, look)));
    }

    private static Path file(String name, String look) {
        return Path.of(System.getProperty("handrail.screenshots"), name + "-" + look + ".png");
    }
}
