package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.outreach.config.Attention;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody's session lasts because a page of theirs is open, and nothing they wrote is lost with it. */
@RealDesk
class SignInRunsOutTest extends OneCasesPage {

    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionNobodyUsesEndsWithAPageThatSaysWhatToDoNext() {
        signedIn("ada", Duration.ofHours(2));

        assertThat(browser.get()
                        .uri(path + "?x=1")
                        .session(session)
                        .header("Accept", "text/html")
                        .with(as("ada", "coordinator")))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/signed-out?back=%2Fcases%2F")
                .endsWith("%3Fx%3D1");
        assertThat(session.isInvalid()).isTrue();
        assertThat(browser.get().uri("/signed-out?back=" + path))
                .hasStatusOk()
                .bodyText()
                .contains("What to do next", "Sign in again", "/kept?back=" + path);
    }

    @Test
    void whatAnOpenPageAsksForKeepsNoSessionAlive() {
        Instant before = signedIn("ada", Duration.ofMinutes(10));
        browser.get()
                .uri(path)
                .session(session)
                .header("HX-Request", "true")
                .with(as("ada", "coordinator"))
                .exchange();
        browser.get()
                .uri("/here")
                .session(session)
                .with(as("ada", "coordinator"))
                .exchange();
        assertThat(session.getAttribute(Attention.LAST)).isEqualTo(before);

        browser.get().uri(path).session(session).with(as("ada", "coordinator")).exchange();
        assertThat((Instant) session.getAttribute(Attention.LAST)).isAfter(before.plus(Duration.ofMinutes(9)));
    }

    @Test
    void whoIsAtThePageWithoutSendingAnythingIsThere() {
        Instant before = signedIn("ada", Duration.ofMinutes(10));
        assertThat(browser.post()
                        .uri("/here")
                        .session(session)
                        .with(as("ada", "coordinator"))
                        .with(csrf()))
                .hasStatus(204);
        assertThat((Instant) session.getAttribute(Attention.LAST)).isAfter(before);
    }

    @Test
    void anOpenPageIsToldNoAndBeginsNoSession() {
        for (String asked : new String[] {"/live", "/here"}) {
            MvcTestResult answer = browser.get().uri(asked).exchange();
            assertThat(answer).hasStatus(401);
            assertThat(answer.getRequest().getSession(false)).isNull();
        }
        MvcTestResult refresh =
                browser.get().uri(path).header("HX-Request", "true").exchange();
        assertThat(refresh).hasStatus(401);
        assertThat(refresh.getRequest().getSession(false)).isNull();
    }

    @Test
    void whatWasWrittenIsKeptThroughTheSignInAndSentAgainByItsWriter() {
        assertThat(sentWithoutASignIn("Rang her sister"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/kept");
        assertThat(history()).doesNotContain("Rang her sister");

        String kept = text(see("/kept", "ada"));
        assertThat(kept).contains("Not sent yet", "Rang her sister", "action=\"" + path + "/notes\"");
        assertThat(text(see("/", "ada"))).contains("is not sent yet");
        assertThat(browser.post()
                        .uri(path + "/notes")
                        .session(session)
                        .param("version", version())
                        .param("note", "Rang her sister")
                        .param("kept", id(kept))
                        .with(as("ada", "coordinator"))
                        .with(csrf()))
                .hasStatus(302);

        assertThat(history()).contains("Rang her sister");
        assertThat(text(see("/kept", "ada"))).contains("Nothing waits to be sent");
    }

    @Test
    void itCanBeThrownAway() {
        sentWithoutASignIn("Wrong person");
        String id = id(text(see("/kept", "ada")));
        assertThat(browser.post()
                        .uri("/kept/" + id + "/drop")
                        .session(session)
                        .with(as("ada", "coordinator"))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(see("/kept", "ada")).bodyText().contains("Nothing waits to be sent");
        assertThat(see("/kept?back=/team", "ada")).redirectedUrl().isEqualTo("/team");
        assertThat(see("/kept?back=//elsewhere.example", "ada")).hasStatusOk();
    }

    @Test
    void nobodyReadsWhatAnotherHadBegunToWrite() {
        signedIn("ada", Duration.ofHours(2));
        MvcTestResult sent = sentWithoutASignIn("Mother is ill");
        MockHttpSession next =
                (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));

        assertThat(browser.get().uri("/kept").session(next).with(as("ben", "coordinator")))
                .bodyText()
                .doesNotContain("Mother");
        assertThat(browser.get().uri("/kept").session(next).with(as("ada", "coordinator")))
                .bodyText()
                .contains("Mother is ill");
    }

    private Instant signedIn(String who, Duration ago) {
        Instant last = Instant.now().minus(ago);
        session.setAttribute(Attention.LAST, last);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken(who, "none")));
        return last;
    }

    private MvcTestResult sentWithoutASignIn(String note) {
        return browser.post()
                .uri(path + "/notes")
                .session(session)
                .param("version", version())
                .param("note", note)
                .exchange();
    }

    private MvcTestResult see(String address, String who) {
        return browser.get()
                .uri(address)
                .session(session)
                .with(as(who, "coordinator"))
                .exchange();
    }

    private String history() {
        return desk.get("/v1" + path, "coordinator").body().toString();
    }

    private static String id(String page) {
        Matcher matcher = KEPT.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
