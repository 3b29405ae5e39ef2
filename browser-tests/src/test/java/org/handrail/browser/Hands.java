package org.handrail.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * Somebody's hands before a page, as slow as people's are: the keystroke-level model (Card, Moran and Newell 1980), with its
 * times for an average person who does not type for a living.
 */
final class Hands {

    private static final int THINKING_MILLIS = 1_350;
    private static final int POINTING_MILLIS = 1_100;
    private static final int CLICK_MILLIS = 200;
    private static final int KEY_MILLIS = 280;

    private final Page page;
    private final long begun = System.nanoTime();
    private int keys;
    private int clicks;
    private Duration passed = Duration.ZERO;

    Hands(Page page) {
        this.page = page;
    }

    /** Makes up their mind. */
    Hands think() {
        page.waitForTimeout(THINKING_MILLIS);
        return this;
    }

    /** Finds it with the mouse, and clicks. */
    Hands click(Locator what) {
        page.waitForTimeout(POINTING_MILLIS + CLICK_MILLIS);
        what.click();
        clicks++;
        return this;
    }

    Hands press(String key) {
        page.waitForTimeout(KEY_MILLIS);
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** Key by key. */
    Hands write(String words) {
        words.chars().forEach(each -> press(each == ' ' ? "Space" : String.valueOf((char) each)));
        return this;
    }

    /** Until it stands there. */
    Hands see(Locator what) {
        what.waitFor();
        passed = Duration.ofNanos(System.nanoTime() - begun);
        return this;
    }

    /** Until the last thing was seen. */
    Duration passed() {
        return passed;
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys, " + passed.toMillis() + " ms";
    }
}
