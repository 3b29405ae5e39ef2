package org.handrail.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

/** The next attempt is logged within ten seconds, by hands as slow as people's, page loads and the desk's work included. */
class TenSecondsTest {

    private static final Duration ENOUGH = Duration.ofSeconds(10);

    @Test
    void byMouseFromTheListToWhatComesNext() throws IOException {
        Page page = owning(new Somebody().missedTheFirstAppointment());

        Hands hands = new Hands(page)
                .think()
                .click(page.locator("li.case h3 a").first())
                .see(page.locator("#log"))
                .think()
                .click(label(page, "no-answer"))
                .click(page.locator("#log-it"))
                .see(page.locator(".said"));

        inTime("by mouse", hands);
    }

    @Test
    void byKeyboardAloneFromTheListToWhatComesNext() throws IOException {
        Page page = owning(new Somebody().missedTheFirstAppointment());

        Hands hands = new Hands(page)
                .think()
                .press("o")
                .see(page.locator("#log"))
                .think()
                .press("n")
                .press("Enter")
                .see(page.locator(".said"));

        inTime("by keyboard", hands);
    }

    @Test
    void byKeyboardWithAShortNoteOnTheOpenCase() throws IOException {
        Page page = Pages.caseOf(new Somebody().missedTheFirstAppointment(), "coordinator", Look.DESKTOP);

        Hands hands = new Hands(page)
                .think()
                .press("m")
                .press("e")
                .write("with Rosa")
                .press("Tab")
                .press("Enter")
                .see(page.locator(".said"));

        inTime("by keyboard, with a note", hands);
        assertThat(page.locator(".timeline").innerText()).contains("with Rosa");
    }

    @Test
    void onAPhoneOnTheOpenCase() throws IOException {
        Page page = Pages.caseOf(new Somebody().missedTheFirstAppointment(), "coordinator", Look.PHONE);

        Hands hands = new Hands(page)
                .think()
                .click(label(page, "no-answer"))
                .click(page.locator("#log-it"))
                .see(page.locator(".said"));

        inTime("on a phone", hands);
    }

    /** Before the list of cases, of which the first can be worked on. */
    private static Page owning(Somebody person) {
        Page page = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        page.locator("button[data-key=c]").click();
        page.locator(".said").waitFor();
        page.navigate(RunningDesk.running().url() + "/cases?mine=true");
        page.locator("li.case h3 a").first().waitFor();
        page.waitForLoadState();
        return page;
    }

    private static Locator label(Page page, String outcome) {
        return page.locator(
                "#log label", new Page.LocatorOptions().setHas(page.locator("input[value=" + outcome + "]")));
    }

    private static void inTime(String how, Hands hands) throws IOException {
        Files.writeString(
                Path.of("target", "ten-seconds.txt"),
                how + ": " + hands + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(hands.passed()).as(how + ": " + hands).isLessThan(ENOUGH);
    }
}
