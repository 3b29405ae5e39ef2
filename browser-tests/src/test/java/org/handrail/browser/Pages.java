package org.handrail.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.handrail.browser.Browser.Look;

/** Ways about the desk. */
final class Pages {

    /** Where there is something to see for a coordinator; empty: the page somebody is on. */
    static final List<String> ALL =
            List.of("", "/", "/leaving", "/cases", "/cases?state=closed", "/team", "/call-sheet");

    private static final int MOST_STEPS = 400;

    private Pages() {}

    /** This person's line of a list. */
    static Locator row(Page page, Somebody person) {
        return page.locator(
                "li.case", new Page.LocatorOptions().setHas(page.locator("code").getByText(person.shortName())));
    }

    /** The page of this person's case, which the desk has heard of by then. */
    static Page caseOf(Somebody person, String who, Look look) {
        Page page = Browser.signedIn(who, look);
        open(page, person);
        return page;
    }

    static void open(Page page, Somebody person) {
        page.navigate(RunningDesk.running().url() + "/cases?severity=high");
        for (int look = 0; look < 50 && row(page, person).count() == 0; look++) {
            page.waitForTimeout(200);
            page.reload();
        }
        row(page, person).locator("h3 a").click();
        page.locator("#next").waitFor();
        page.waitForLoadState(); // single keys are heard from here on
    }

    /** Says what came of an attempt, as a click on its words does. */
    static void choose(Page page, String outcome) {
        page.locator("#log label", new Page.LocatorOptions().setHas(page.locator("input[value=" + outcome + "]")))
                .click();
    }

    /** With the tabulator alone. */
    static void tabTo(Page page, Locator target) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if ((Boolean) target.evaluate("each => each === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by the keyboard: " + target);
    }
}
