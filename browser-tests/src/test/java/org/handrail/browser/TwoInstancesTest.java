package org.handrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import org.handrail.browser.Browser.Look;
import org.junit.jupiter.api.Test;

/**
 * Two instances of the desk, of which now this one answers and now that one, as behind a balancer that sends each request anywhere.
 * They stand at two ports of one host, between which cookies are shared.
 */
class TwoInstancesTest {

    private final String one = RunningDesk.running().url();
    private final String other = RunningDesk.running().twinUrl();

    @Test
    void aSignInThatBeginsAtOneEndsAtTheOtherAndHoldsAtBoth() {
        Page page = Browser.window(Look.DESKTOP);
        page.navigate(one + "/team");
        page.navigate(atTheOther(answerOfTheIssuer(page)));

        assertThat(page.locator("h1")).hasText("Team");
        for (String each : new String[] {other, one, other}) {
            page.navigate(each + "/audit");
            assertThat(page.locator("h1")).hasText("Audit");
        }
    }

    @Test
    void whatWasKeptAtOneIsSentAtTheOther() {
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "coordinator", Look.DESKTOP);
        String theCase = page.url();
        Pages.leaveUnsent(page, theCase, "Rang her sister.");

        page.navigate(other + "/kept");
        page.locator(".kept button.main").click();

        assertThat(page.locator(".said")).containsText("The note is kept");
        page.navigate(theCase);
        assertThat(page.locator("[aria-labelledby=timeline]")).containsText("Rang her sister.");
    }

    @Test
    void whoSignsOutAtOneIsSignedOutAtTheOther() {
        Page page = Browser.signedIn("coordinator", Look.DESKTOP);
        page.navigate(other + "/");
        assertThat(page.locator(".who")).containsText("coordinator");
        page.navigate(one + "/");
        page.locator(".who button").click();
        page.locator("input[name=password]").waitFor();

        page.navigate(other + "/signed-out");
        assertThat(page.locator(".who")).hasCount(0);
    }

    /** Where the issuer leads who gives a password; nobody goes there yet. */
    private static String answerOfTheIssuer(Page page) {
        APIResponse signedIn = page.request()
                .post(
                        URI.create(page.url()).resolve("/login").toString(),
                        stepwise()
                                .setForm(FormData.create()
                                        .set("username", "supervisor")
                                        .set("password", RunningDesk.PASSWORD)
                                        .set("_csrf", page.inputValue("input[name=_csrf]"))));
        return location(page.request().get(location(signedIn), stepwise()));
    }

    private static RequestOptions stepwise() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    private static String location(APIResponse answer) {
        return String.valueOf(answer.headers().get("location"));
    }

    private String atTheOther(String address) {
        URI asked = URI.create(address);
        return other + asked.getRawPath() + "?" + asked.getRawQuery();
    }
}
