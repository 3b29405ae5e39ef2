package org.handrail.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

/**
 * The next attempt is logged within ten seconds, by hands as slow as people's, page loads and the desk's work included. Each way
 * is gone three times, and the middle one counts: one that met a pause of the machine says as little as the quickest.
 */
class TenSecondsTest {

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final int RUNS = 3;

    @Test
    void byMouseFromTheListToWhatComesNext() throws IOException {
        inTime("by mouse, from the list", () -> {
            Page page = owning(new Somebody().missedTheFirstAppointment());
            return new Hands(page)
                    .think()
                    .click(page.locator("li.case h3 a").first())
                    .see(page.locator("#log"))
                    .think()
                    .click(label(page, "no-answer"))
                    .click(page.locator("#log-it"))
                    .see(page.locator(".said"));
        });
    }

    @Test
    void byKeyboardAloneFromTheListToWhatComesNext() throws IOException {
        inTime("by keyboard, from the list", () -> {
            Page page = owning(new Somebody().missedTheFirstAppointment());
            return new Hands(page)
                    .think()
                    .press("o")
                    .see(page.locator("#log"))
                    .think()
                    .press("n")
                    .press("Enter")
                    .see(page.locator(".said"));
        });
    }

    @Test
    void byKeyboardWithAShortNoteOnTheOpenCase() throws IOException {
        inTime("by keyboard, with a note, on the open case", () -> {
            Page page = Pages.caseOf(new Somebody().missedTheFirstAppointment(), "coordinator", Look.DESKTOP);
            return new Hands(page)
                    .think()
                    .press("m")
                    .press("e")
                    .write("with Rosa")
                    .press("Tab")
                    .press("Enter")
                    .see(page.locator("[aria-labelledby=timeline] .timeline .note")
                            .getByText("with Rosa"));
        });
    }

    @Test
    void onAPhoneOnTheOpenCase() throws IOException {
        inTime("on a phone, on the open case", () -> {
            Page page = Pages.caseOf(new Somebody().missedTheFirstAppointment(), "coordinator", Look.PHONE);
            return new Hands(page)
                    .think()
                    .click(label(page, "no-answer"))
                    .click(page.locator("#log-it"))
                    .see(page.locator(".said"));
        });
    }

    /** Before the list of one's own cases. */
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

    private static void inTime(String how, Supplier<Hands> attempt) throws IOException {
        List<Hands> runs = Stream.generate(attempt)
                .limit(RUNS)
                .sorted(Comparator.comparing(Hands::passed))
                .toList();
        String line = how + ": " + runs;
        Files.writeString(
                Path.of("target", "ten-seconds.txt"),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(runs.get(RUNS / 2).passed()).as(line).isLessThan(ENOUGH);
    }
}
