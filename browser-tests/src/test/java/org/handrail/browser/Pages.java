package org.handrail.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.handrail.browser.Browser.Look;

/** Ways about the desk. */
final class Pages {

    private static final int MOST_STEPS = 400;

    private Pages() {}

    /** Every page a supervisor can open, by a name of its own: of the desk, with what is there of this person, and of the figures. */
    static Map<String, String> all(Somebody person, String theCase) {
        String desk = RunningDesk.running().url();
        String figures = RunningDesk.running().figuresUrl();
        String who = desk + "/people/" + person.alias;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("case", theCase);
        pages.put("today", desk + "/");
        pages.put("leaving", desk + "/leaving");
        pages.put("cases", desk + "/cases");
        pages.put("filtered", desk + "/cases?severity=low");
        pages.put("closed", desk + "/cases?state=closed");
        pages.put("team", desk + "/team");
        pages.put("call-sheet", desk + "/call-sheet");
        pages.put("people", desk + "/people");
        pages.put("person", who);
        pages.put("glass", who + "/glass");
        pages.put("audit", desk + "/audit");
        pages.put("outbox", desk + "/outbox");
        pages.put("not-there", desk + "/cases/x");
        pages.put("nowhere", desk + "/nowhere");
        pages.put("programs", figures + "/");
        pages.put("month", figures + "/programs/south-iop?month=" + YearMonth.now(ZoneOffset.UTC));
        pages.put("empty-month", figures + "/programs/south-iop?month=2020-01");
        pages.put("no-month", figures + "/programs/south-iop?month=x");
        return pages;
    }

    /**
     * Opens every page one after another: all of those above, then what a search finds, a form that was written when the sign-in
     * had run out, and what stands there once nobody is signed in. The person must be described.
     *
     * @param opened is told the name of each while it is open
     */
    static void each(Page page, Somebody person, String theCase, Consumer<String> opened) {
        all(person, theCase).forEach((name, address) -> {
            page.navigate(address);
            page.locator("h1").waitFor();
            opened.accept(name);
        });
        String desk = RunningDesk.running().url();
        page.navigate(desk + "/people");
        page.fill("input[name=find]", "alvarez");
        page.keyboard().press("Enter");
        page.locator(".found").waitFor();
        opened.accept("found");
        leaveUnsent(page, theCase, "Her sister says that she sleeps at a friend's and may be rung there after six.");
        page.navigate(desk + "/kept");
        page.locator(".kept").waitFor();
        opened.accept("kept");
        page.locator(".kept button.quiet").click();
        page.locator(".none").waitFor();
        List<Cookie> signedIn = page.context().cookies();
        page.context().clearCookies();
        page.navigate(desk + "/signed-out?back=/team");
        opened.accept("signed-out");
        page.context().addCookies(signedIn);
    }

    /** A note on this case that was sent when the sign-in had run out: without the token of the session. */
    static void leaveUnsent(Page page, String theCase, String note) {
        page.navigate(theCase);
        String version = page.locator("#note input[name=version]").getAttribute("value");
        page.evaluate(
                "([address, note, version]) => fetch(address, { method: 'POST', redirect: 'manual',"
                        + " body: new URLSearchParams({ note, version }) })",
                List.of(URI.create(theCase).getPath() + "/notes", note, version));
    }

    /** The person lets themselves be texted. */
    static void agreesToTexts(Page page, String theCase) {
        page.navigate(theCase);
        unfold(page);
        page.locator("#wish input[name=textsAgreed]").check();
        page.locator("#wish form[action$='/wishes'] button").click();
        page.locator(".said").waitFor();
    }

    /** All that can be folded out is folded out. */
    static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    }

    /** Writes down who this person is and how they can be reached. */
    static void describe(Page page, Somebody person) {
        page.navigate(RunningDesk.running().url() + "/people/" + person.alias);
        unfold(page);
        Locator form = page.locator("form[action$='/details']");
        Map.of(
                        "given", "Maria",
                        "family", "Alvarez",
                        "preferred", "Mia",
                        "born", "1984-03-02",
                        "email", "mia@example.org",
                        "contact", "Rosa Alvarez",
                        "contactRelation", "sister",
                        "contactPhone", "+1 555 010 4455",
                        "system", "region-1",
                        "identifier", "MRN-" + person.shortName())
                .forEach((field, value) ->
                        form.locator("input[name=" + field + "]").first().fill(value));
        form.locator("input[name=phone]").first().fill("+1 555 010 2233");
        form.locator("input[name=phoneRemark]").first().fill("after five");
        form.locator("textarea[name=address]").fill("12 Main Street\nHarbor Town");
        form.locator("textarea[name=emergencyPlan]")
                .fill("Naloxone is in the kitchen drawer. Rosa has a key and comes at any hour.");
        form.locator("button.main").click();
        page.locator("h1", new Page.LocatorOptions().setHasText("Alvarez")).waitFor();
    }

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
        page.navigate(URI.create(page.url()).resolve("/cases?severity=high").toString());
        awaitRow(page, person).locator("h3 a").click();
        page.locator("#next").waitFor();
        page.waitForLoadState(); // single keys are heard from here on
    }

    /** This person's line of the list that is shown, looked at again until it is there. */
    static Locator awaitRow(Page page, Somebody person) {
        Awaitility.await("the line of " + person.shortName())
                .pollInSameThread() // a page is its thread's own
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> row(page, person).count() > 0 || isThereAfterReload(page, person));
        return row(page, person);
    }

    private static boolean isThereAfterReload(Page page, Somebody person) {
        page.reload();
        return row(page, person).count() > 0;
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
