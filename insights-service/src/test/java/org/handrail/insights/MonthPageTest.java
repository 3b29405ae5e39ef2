package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.fact;
import static org.handrail.insights.Made.finding;
import static org.handrail.insights.Made.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.handrail.access.TokenClaims;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.DischargeReason;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@InsightsTest
class MonthPageTest {

    private static final ProgramId PROGRAM = new ProgramId("south-iop");
    private static final Instant OCTOBER = Instant.parse("2026-10-05T14:00:00Z");
    private static final List<String> RULES = List.of(
            "measure-3453-7",
            "measure-3453-14",
            "measure-fui-7",
            "measure-iet-engagement",
            "appointment-attended",
            "referral-acknowledged",
            "referral-decided",
            "care-taken-up");

    @Autowired
    private Announcer announcer;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TokenClaims claims;

    private MockMvcTester browser = MockMvcTester.of();

    @BeforeEach
    void aBrowser() {
        browser = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    @Test
    void aMonthTellsAllOfAProgramOnOnePage() {
        announcer.findings(findings());
        announcer.facts(facts());

        await().untilAsserted(() -> assertThat(text(page("/programs/south-iop?month=2026-10", "manager")))
                .contains("South Shore intensive outpatient", "South Shore Treatment", "4/2.1")
                .contains("Continuity after residential care within 7 days", "appointment attended", "no capacity")
                .contains("Appointments by days ahead", "No-show", "What the partner sent")
                .contains("nobody had one", ":00\u00a0UTC")
                .contains("<polyline"));
        String page = text(page("/programs/south-iop?month=2026-10", "manager"));
        assertThat(page.indexOf("residential care within 7 days"))
                .isLessThan(page.indexOf("residential care within 14"));
        written("month", page);
        written("programs", text(page("/", "manager")));
    }

    @Test
    void aMonthWithoutAnythingSaysSo() {
        assertThat(page("/programs/south-residential?month=1999-01", "supervisor"))
                .hasStatusOk()
                .bodyText()
                .contains("No handoff of this program began in this month.");
    }

    @Test
    void noPersonStandsOnAPageAndNothingComesFromElsewhere() {
        UUID person = id("somebody on no page");
        announcer.findings(List.of(finding("appointment-attended", person, 1, FindingState.DROPPED, OCTOBER)));
        MvcTestResult page = page("/programs/south-iop?month=2026-10", "manager");

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(text(page)).doesNotContain("<script", "style=", "onclick", person.toString());
    }

    @Test
    void whatIsNoMonthAndNoProgramIsTold() {
        assertThat(page("/programs/south-iop?month=soon", "manager")).hasStatus(400);
        assertThat(page("/programs/south-iop?month=%2B999999999-12", "manager")).hasStatus(400);
        assertThat(page("/programs/nowhere", "manager")).hasStatus(404);
    }

    @Test
    void pagesAreForManagersAndSupervisors() {
        assertThat(page("/", "supervisor")).hasStatusOk();
        assertThat(page("/", "coordinator")).hasStatus(403);
    }

    @Test
    void whoIsKnownByNoTokenIsNoClinicAndSeesNobodysFigures() {
        assertThat(browser.get()
                        .uri("/v1/measures")
                        .with(oidcLogin().authorities(new SimpleGrantedAuthority(claims.scope("detox.read"))))
                        .exchange())
                .hasStatus(400);
    }

    private MvcTestResult page(String path, String role) {
        return browser.get()
                .uri(path)
                .with(oidcLogin().authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                .exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** To be looked at: {@code -Dhandrail.pages=folder}. */
    private static void written(String name, String text) {
        String folder = System.getProperty("handrail.pages", "");
        if (!folder.isEmpty()) {
            try {
                Files.writeString(
                        Path.of(folder, name + ".html"), text.replace("\"/insights.css\"", "\"insights.css\""));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private static List<Finding> findings() {
        Random random = new Random(20261121);
        List<Finding> all = new ArrayList<>();
        List<FindingState> states = List.of(
                FindingState.MET,
                FindingState.MET,
                FindingState.MET,
                FindingState.DROPPED,
                FindingState.RECOVERED,
                FindingState.EXCUSED,
                FindingState.EXPECTED,
                FindingState.UNVERIFIED);
        for (String rule : RULES) {
            for (int month = 0; month < 12; month++) {
                for (int i = 0; i < 14; i++) {
                    int late = month == 0 ? states.size() : states.size() - 2;
                    all.add(finding(
                            rule,
                            id("page " + rule + month + " " + i),
                            1,
                            states.get(random.nextInt(late)),
                            OCTOBER.minus(Duration.ofDays(30L * month))));
                }
            }
        }
        return all;
    }

    private static List<Fact> facts() {
        List<Fact> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID person = id("page " + i);
            Instant start = OCTOBER.plus(Duration.ofDays(i));
            AppointmentId appointment = new AppointmentId(id("page appointment " + i));
            ReferralId referral = new ReferralId(id("page referral " + i));
            ProgramId from = new ProgramId("north-detox");
            all.add(fact(
                    "page asked " + i,
                    person,
                    "clinic-north",
                    OCTOBER,
                    new ReferralRequested(referral, from, PROGRAM, null, null)));
            all.add(
                    i % 4 == 0
                            ? fact(
                                    "page no " + i,
                                    person,
                                    "clinic-south",
                                    start,
                                    new ReferralDeclined(
                                            referral,
                                            PROGRAM,
                                            i % 8 == 0 ? DeclineReason.NO_CAPACITY : DeclineReason.COVERAGE))
                            : fact(
                                    "page yes " + i,
                                    person,
                                    "clinic-south",
                                    start,
                                    new ReferralAccepted(referral, PROGRAM)));
            all.add(fact(
                    "page booked " + i,
                    person,
                    "clinic-south",
                    OCTOBER,
                    new AppointmentBooked(appointment, PROGRAM, start, null)));
            all.add(
                    i % 3 == 0
                            ? fact(
                                    "page missed " + i,
                                    person,
                                    "clinic-south",
                                    start,
                                    new AppointmentMissed(appointment, PROGRAM))
                            : fact(
                                    "page came " + i,
                                    person,
                                    "clinic-south",
                                    start,
                                    new AppointmentAttended(appointment, PROGRAM)));
            all.add(fact(
                    "page left " + i,
                    person,
                    "clinic-south",
                    start.plusSeconds(9_000),
                    new PlacementDischarged(
                            new StayId(id("page stay " + i)),
                            PROGRAM,
                            null,
                            i % 5 == 0 ? DischargeReason.AGAINST_ADVICE : DischargeReason.COMPLETED,
                            null,
                            null)));
        }
        return all;
    }
}
