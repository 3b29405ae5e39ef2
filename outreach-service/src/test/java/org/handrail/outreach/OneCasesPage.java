package org.handrail.outreach;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** The page of somebody's case, as a browser meets it. */
abstract class OneCasesPage {

    final PersonAlias person = Drops.somebody();

    @Autowired
    Tracker tracker;

    @Autowired
    Desk desk;

    @Autowired
    private WebApplicationContext context;

    MockMvcTester browser = MockMvcTester.of();

    /** Of the case. */
    String path = "";

    @BeforeEach
    void aCase() {
        browser = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        tracker.announce(drops().dropped());
        path = Desk.path(desk.caseOf(person)).replace("/v1", "");
    }

    /** What the case is about. */
    Drops drops() {
        return Drops.of(person);
    }

    /** Of the case as it stands, for a form that changes it. */
    String version() {
        return desk.get("/v1" + path, "coordinator").body().get("version").asString();
    }

    /** Who asks, in this role. */
    static RequestPostProcessor as(String who, String role) {
        return oidcLogin()
                .idToken(token -> token.subject(who).claim("name", who))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
