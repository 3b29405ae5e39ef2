package org.handrail.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of every page, to be looked at: {@code -Dhandrail.screenshots=FOLDER}. */
@Tag("watched")
class ScreenshotsTest {

    /** A sheet of paper at 96 dots an inch. */
    private static final int A4_WIDE = 794;

    private static final int A4_HIGH = 1_123;

    @Test
    void everyPageInEveryLook() {
        Demo.fill();
        Demo.fillOutbox();
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
            Pages.each(page, person, theCase, name -> picture(page, name, look.getKey()));
            page.navigate(theCase);
            page.locator("h1").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(file("case-top", look.getKey())));
            unfolded(page, theCase, "case-unfolded", look.getKey());
            unfolded(page, RunningDesk.running().url() + "/people/" + person.alias, "person-unfolded", look.getKey());
            unfolded(page, RunningDesk.running().url() + "/team", "team-unfolded", look.getKey());
            page.navigate(theCase);
            page.keyboard().press("?");
            picture(page, "keys", look.getKey());
        }
    }

    @Test
    void whatIsPrinted() {
        Demo.fillOutbox();
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        String theCase = page.url();
        Pages.describe(page, person);
        page.navigate(theCase);
        page.locator("button[data-key=c]").click();
        page.locator(".said").waitFor();
        page.setViewportSize(A4_WIDE, A4_HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Map<String, String> all = Pages.all(person, theCase);
        for (String printed : List.of("call-sheet", "month", "case")) {
            page.navigate(String.valueOf(all.get(printed)));
            page.locator("h1").waitFor();
            picture(page, printed, "printed");
        }
    }

    private static void unfolded(Page page, String address, String name, String look) {
        page.navigate(address);
        Pages.unfold(page);
        picture(page, name, look);
    }

    private static void picture(Page page, String name, String look) {
        page.waitForFunction("() => !document.getElementById('pulse')"
                + " || !document.body.dataset.live || !document.getElementById('pulse').hidden");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name, look)));
    }

    private static Path file(String name, String look) {
        return Path.of(System.getProperty("handrail.screenshots"), name + "-" + look + ".png");
    }
}
