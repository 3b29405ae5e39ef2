package org.handrail.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium, headless; one for the JVM, with a context of its own for each person in front of it. */
final class Browser {

    private static final Browser BROWSER = new Browser();

    private static final double PATIENCE_MILLIS = 15_000;

    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** How somebody looks at the desk. */
    record Look(int width, int height, ColorScheme colours, boolean scripts, String zone) {

        static final Look DESKTOP = new Look(1280, 900, ColorScheme.LIGHT, true, "America/New_York");
        static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true, "America/New_York");

        Look dark() {
            return new Look(width, height, ColorScheme.DARK, scripts, zone);
        }

        Look withoutScripts() {
            return new Look(width, height, colours, false, zone);
        }

        Look in(String other) {
            return new Look(width, height, colours, scripts, other);
        }
    }

    /** A new browser window in which this person signed in. */
    static Page signedIn(String who, Look look) {
        return signedIn(who, look, RunningDesk.running().url());
    }

    /** Likewise, at a desk of one's own choice. */
    static Page signedIn(String who, Look look, String desk) {
        Page page = window(look);
        page.navigate(desk + "/");
        signIn(page, who);
        page.waitForURL(url -> url.startsWith(desk));
        page.locator(look.scripts() ? "html[data-zone='" + look.zone() + "'] h1" : "h1")
                .waitFor();
        Topics.topics();
        return page;
    }

    /** Before the issuer's form. */
    static void signIn(Page page, String who) {
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", RunningDesk.PASSWORD);
        page.click("button[type=submit]");
    }

    /** A new browser window in which nobody signed in yet. */
    static Page window(Look look) {
        BrowserContext context = BROWSER.chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.colours())
                .setJavaScriptEnabled(look.scripts())
                .setTimezoneId(look.zone())
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static Path executable() {
        @Nullable String named = System.getProperty("handrail.chromium");
        Optional<Path> found = Stream.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() -> new IllegalStateException(
                "There is no Chromium: install Debian's package chromium, or name one with -Dhandrail.chromium"));
    }
}
