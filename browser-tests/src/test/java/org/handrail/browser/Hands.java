package org.handrail.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * Somebody's hands before a page: what they take is counted by the keystroke-level model (Card, Moran and Newell 1980), with its
 * times for an average person who does not type for a living; what page and desk take is measured. Nobody's hands are waited for,
 * so a busy machine makes only the measured part longer.
 */
final class Hands {

    private static final Duration THINKING = Duration.ofMillis(1_350);
    private static final Duration POINTING = Duration.ofMillis(1_100);
    private static final Duration CLICK = Duration.ofMillis(200);
    private static final Duration KEY = Duration.ofMillis(280);

    private final Page page;
    private Duration hands = Duration.ZERO;
    private Duration desk = Duration.ZERO;
    private int keys;
    private int clicks;

    Hands(Page page) {
        this.page = page;
    }

    /** Makes up their mind. */
    Hands think() {
        hands = hands.plus(THINKING);
        return this;
    }

    /** Finds it with the mouse, and clicks. */
    Hands click(Locator what) {
        hands = hands.plus(POINTING).plus(CLICK);
        measured(what::click);
        clicks++;
        return this;
    }

    Hands press(String key) {
        hands = hands.plus(KEY);
        measured(() -> page.keyboard().press(key));
        keys++;
        return this;
    }

    /** Key by key. */
    Hands write(String words) {
        words.chars().forEach(each -> press(each == ' ' ? "Space" : String.valueOf((char) each)));
        return this;
    }

    /** Until it stands there, on a page that is whole: keys are heard once its script runs, which no hand is quicker than. */
    Hands see(Locator what) {
        measured(() -> {
            what.waitFor();
            page.waitForLoadState();
        });
        return this;
    }

    /** What the hands took by the model, and page and desk by the clock. */
    Duration passed() {
        return hands.plus(desk);
    }

    private void measured(Runnable deed) {
        long begun = System.nanoTime();
        deed.run();
        desk = desk.plusNanos(System.nanoTime() - begun);
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys, " + passed().toMillis() + " ms, of which page and desk "
                + desk.toMillis();
    }
}
