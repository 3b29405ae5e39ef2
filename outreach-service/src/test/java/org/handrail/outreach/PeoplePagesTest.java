package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** People, break-glass and audit as pages. Ada is of the harbour's team, Hal of the lake's. */
@RealDesk
class PeoplePagesTest {

    private final String family = Planted.word();
    private final String number = "MRN-" + UUID.randomUUID();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private WebApplicationContext context;

    private MockMvcTester browser = MockMvcTester.of();

    @BeforeEach
    void aBrowser() {
        browser = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    @Test
    void aPersonIsEnteredFoundAndShown() {
        String page = entered();

        assertThat(page).startsWith("/people/").doesNotContain(family, number);
        assertThat(see(page, "ada"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rosa " + family,
                        "+1 555 020 3344",
                        "Naloxone is in the kitchen.",
                        "Emergency plan",
                        "No case.");
        MvcTestResult found = send("/people/search", "ada", "find", "rosa " + family);
        assertThat(found).hasStatusOk().bodyText().contains("Rosa " + family, "href=\"" + page + "\"");
        assertThat(found).bodyText().contains("person fits.");
    }

    @Test
    void nobodyIsEnteredWithoutANumberAndWhatWasTypedComesBack() {
        assertThat(send("/people", "ada", "given", "Rosa", "family", family))
                .hasStatus(409)
                .bodyText()
                .contains("It is not said who it is.", "value=\"" + family + "\"");
    }

    @Test
    void detailsAreSavedByWhoHasSeenThemAndComeBackWhereTheyAreRefused() {
        String page = entered();

        assertThat(send(page + "/details", "ada", "version", "1", "family", family, "phone", "call me"))
                .hasStatus(409)
                .bodyText()
                .contains("This is no telephone number.", "value=\"call me\"");
        assertThat(send(page + "/details", "ada", "version", "1", "given", "Mia", "family", family))
                .hasStatus(302);
        assertThat(send(page + "/details", "ada", "version", "1", "given", "Eve", "family", family))
                .hasStatus(409)
                .bodyText()
                .contains("have changed since you opened them", "value=\"Eve\"");
        assertThat(see(page, "ada")).bodyText().contains("Mia " + family);
    }

    @Test
    void wishesAreSavedWithoutACase() {
        String page = entered();

        assertThat(send(page + "/wishes", "ada", "zone", "America/Chicago", "noVoicemail", "true"))
                .hasStatus(302);
        assertThat(see(page, "ada")).bodyText().contains("no voicemail", "America/Chicago");
        assertThat(send(page + "/wishes", "ada", "zone", "Boston")).hasStatus(409);
    }

    @Test
    void whatIsToldIsAskedBeforeAndStopsWhenTheConsentIsTakenBack() {
        String page = entered();
        assertThat(send(page + "/disclosures", "ada", "program", "south-iop", "content", "referral"))
                .hasStatus(302)
                .flash()
                .containsOnlyKeys("refusal");

        send(page + "/consents", "ada", "program", "south-iop", "content", "referral", "purpose", "treatment");
        assertThat(see(page, "ada")).bodyText().contains("south-iop", "until revoked", "They take it back");
        assertThat(send(page + "/disclosures", "ada", "program", "south-iop", "content", "referral"))
                .flash()
                .containsOnlyKeys("said");

        String body = text(see(page, "ada"));
        String revoke = body.substring(body.indexOf(page + "/consents/"), body.indexOf("/revoke")) + "/revoke";
        assertThat(send(revoke, "ada")).flash().containsOnlyKeys("said");
        assertThat(see(page, "ada")).bodyText().contains("(revoked)").doesNotContain("They take it back");
    }

    @Test
    void twoRecordsAreLinkedAndTakenApart() {
        String page = entered();
        String other = UUID.randomUUID().toString();

        assertThat(send(page + "/link", "ada", "other", other, "why", "Same birthday"))
                .hasStatus(302);
        assertThat(see(page, "ada")).bodyText().contains("Led with them", other.substring(0, 8));
        assertThat(send(page + "/unlink", "ada", "other", other)).hasStatus(302);
        assertThat(see(page, "ada")).bodyText().doesNotContain("Led with them");
        assertThat(send(page + "/link", "ada", "other", "x", "why", "y")).hasStatus(409);
    }

    @Test
    void anotherTeamsCaseAsksForAReason() {
        PersonAlias person = Drops.somebody();
        tracker.announce(Drops.of(person).program("harbour-iop").dropped());
        String theCase = Desk.path(desk.caseOf(person, "supervisor/sue")).replace("/v1", "");

        assertThat(see(theCase, "hal"))
                .hasStatus(403)
                .bodyText()
                .contains("This person is another team", "href=\"" + theCase + "/glass\"");
        assertThat(see(theCase + "/glass", "hal")).hasStatusOk().bodyText().contains("say why");
        assertThat(send(theCase + "/glass", "hal", "reason", "x")).hasStatus(409);
        assertThat(send(theCase + "/glass", "hal", "reason", "She is in the emergency room now"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(theCase);
        assertThat(see(theCase, "hal")).hasStatusOk();
        assertThat(page("/audit?flagged=true&person=" + person, "sue", "supervisor"))
                .hasStatusOk()
                .bodyText()
                .contains("She is in the emergency room now", "broke glass", "look at this");
        assertThat(text(page("/audit/export?flagged=true&person=" + person, "sue", "supervisor")))
                .contains("seq,at,", "She is in the emergency room now");
    }

    @Test
    void whoHasNoBusinessThereIsKeptOut() {
        String page = entered();
        for (String address : new String[] {"/people", page, page + "/glass"}) {
            assertThat(page(address, "max", "manager")).as(address).hasStatus(403);
        }
        assertThat(page("/audit", "ada", "coordinator")).hasStatus(403);
        assertThat(page("/audit/export", "ada", "coordinator")).hasStatus(403);
        assertThat(browser.post().uri("/people/search").param("find", family).with(as("ada", "coordinator")))
                .as("without its token")
                .hasStatus(403);
    }

    private String entered() {
        MvcTestResult entered = send(
                "/people",
                "ada",
                "given",
                "Rosa",
                "family",
                family,
                "phone",
                "+1 555 020 3344",
                "phoneKind",
                "mobile",
                "phoneRemark",
                "after five",
                "emergencyPlan",
                "Naloxone is in the kitchen.",
                "system",
                "region-1",
                "identifier",
                number);
        assertThat(entered).hasStatus(302);
        return entered.getResponse().getRedirectedUrl() + "";
    }

    private MvcTestResult see(String address, String who) {
        return page(address, who, "coordinator");
    }

    private MvcTestResult page(String address, String who, String role) {
        return browser.get().uri(address).with(as(who, role)).exchange();
    }

    private MvcTestResult send(String address, String who, String... fields) {
        var request = browser.post().uri(address).with(as(who, "coordinator")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(String who, String role) {
        return oidcLogin()
                .idToken(token -> token.subject(("supervisor".equals(role) ? "supervisor-" : "coordinator-") + who)
                        .claim("name", who))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
