package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RealDesk
class PagesTest extends OneCasesPage {

    private final String rule = "rule-" + java.util.UUID.randomUUID();

    @Override
    Drops drops() {
        return Drops.of(person).rule(rule);
    }

    @Test
    void theListShowsTheCaseAndHowCurrentItIs() {
        tracker.judgedThrough(Instant.now());
        Awaitility.await().until(() -> text(page("/", "coordinator")).contains("Judged as of"));

        assertThat(page("/cases?rule=" + rule, "coordinator"))
                .hasStatusOk()
                .bodyText()
                .contains(person.toString().substring(0, 8), "nothing was heard", "Unclaimed", "Times in");
    }

    @Test
    void theCasePageExplainsAndSaysWhatToDoNext() {
        assertThat(page(path, "coordinator"))
                .hasStatusOk()
                .bodyText()
                .contains("Why this case is here", "nothing was heard", "An attendance, or a new appointment.")
                .contains("Claim this case", "What happened", "domain.md, row 11")
                .contains(" of standard/1", "Rests on", "2 reports")
                .contains(
                        Drops.OPENED_BY.value().toString(),
                        Drops.EVIDENCE.value().toString());
    }

    @Test
    void nothingOnAPageComesFromElsewhereOrRunsInline() {
        MvcTestResult page = page(path, "coordinator");

        assertThat(page).headers().hasValue("X-Frame-Options", "DENY");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(text(page)).doesNotContainPattern("<script(?![^>]* src=\"/)").doesNotContain("style=", "onclick");
    }

    @Test
    void withoutASignInThereIsNothing() {
        assertThat(browser.get().uri("/")).hasStatus(302).redirectedUrl().endsWith("/oauth2/authorization/handrail");
    }

    @Test
    void theListOpensWhereTheSignInLeadsBackTo() {
        assertThat(page("/?continue", "coordinator")).hasStatusOk();
        assertThat(page("/cases?servity=high", "coordinator"))
                .hasStatus(400)
                .bodyText()
                .contains("Use any of");
    }

    @Test
    void whoHasNoRoleOfTheStaffSeesNothing() {
        assertThat(browser.get().uri(path).with(oidcLogin())).hasStatus(403);
    }

    @Test
    void aManagerLooksButHasNoButtons() {
        assertThat(page(path, "manager")).hasStatusOk().bodyText().doesNotContain("Log the attempt", "Claim this");
        assertThat(browser.post()
                        .uri(path + "/claim")
                        .param("version", "1")
                        .with(as("ada", "manager"))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.post().uri(path + "/claim").param("version", "1").with(as("ada", "coordinator")))
                .hasStatus(403);
    }

    @Test
    void claimAttemptAndCloseByForms() {
        assertThat(submit("/claim", version())).hasStatus(302).redirectedUrl().isEqualTo(path);
        assertThat(page(path, "coordinator")).bodyText().contains("Yours", "Try to reach the person: phone call");

        assertThat(submit("/attempts", version(), "channel", "call", "outcome", "no-answer", "note", "<b>rings</b>"))
                .hasStatus(302);
        assertThat(page(path, "coordinator"))
                .bodyText()
                .contains("Phone call: No answer", "Tried once", "&lt;b&gt;rings&lt;/b&gt;");

        assertThat(submit("/close", version(), "reason", "moved")).hasStatus(302);
        assertThat(page(path, "coordinator")).bodyText().contains("Case closed: Moved away", "Closed with the case");
    }

    @Test
    void notesWishesAndEvidenceByForms() {
        assertThat(submit("/notes", version(), "note", "Ring after work")).hasStatus(302);
        assertThat(submit("/wishes", version(), "zone", "America/Chicago", "noVoicemail", "true", "language", "es"))
                .hasStatus(302);
        assertThat(submit("/claim", version())).hasStatus(302);
        assertThat(page(path, "coordinator"))
                .bodyText()
                .contains("Ring after work", "America/Chicago", "Leave nothing on a machine.", "Language: es.")
                .contains("not tried yet", "overdue 3 h", "Phone call")
                .doesNotContain("Give the case to somebody");

        assertThat(submit("/evidence", version(), "kind", "service", "at", anHourAgo(), "zone", "UTC"))
                .hasStatus(302);
        assertThat(submit("/evidence", version(), "kind", "service", "at", "soon", "zone", "UTC"))
                .hasStatus(409)
                .bodyText()
                .contains("This is no date and time.");
        assertThat(page(path, "coordinator")).bodyText().contains("Recorded care that no partner reported");
    }

    @Test
    void whatIsNotPermittedAsksWhyItWasDoneAllTheSame() {
        assertThat(submit("/attempts", version(), "channel", "sms", "outcome", "left-message"))
                .hasStatus(409)
                .bodyText()
                .contains("did not agree", "it was done all the same");
        assertThat(submit(
                        "/attempts",
                        version(),
                        "channel",
                        "sms",
                        "outcome",
                        "left-message",
                        "allTheSame",
                        "they texted first",
                        "later",
                        anHourAgo(),
                        "zone",
                        "UTC"))
                .hasStatus(302);
    }

    @Test
    void aFormThatCameTooLateComesBackFilledInWithTheReason() {
        String seen = version();
        submit("/claim", seen);

        assertThat(submit("/attempts", seen, "channel", "letter", "outcome", "left-message", "note", "second letter"))
                .hasStatus(409)
                .bodyText()
                .contains("Not saved", "has changed since you opened it", "second letter");
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        assertThat(page("/cases/00000000-0000-0000-0000-000000000001", "coordinator"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no such case");
    }

    private MvcTestResult page(String address, String role) {
        return browser.get().uri(address).with(as("ada", role)).exchange();
    }

    /** As a date-and-time field of a form sends it. */
    private static String anHourAgo() {
        return LocalDateTime.now(ZoneOffset.UTC)
                .minusHours(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private MvcTestResult submit(String action, String version, String... fields) {
        var request = browser.post()
                .uri(path + action)
                .with(as("ada", "coordinator"))
                .with(csrf())
                .param("version", version);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
