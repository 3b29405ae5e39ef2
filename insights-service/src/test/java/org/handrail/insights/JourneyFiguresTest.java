package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.fact;
import static org.handrail.insights.Made.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.Phase;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRequested;
import org.handrail.events.Retracted;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is counted of facts, where findings do not say it. Each test has programs of its own. */
@InsightsTest
class JourneyFiguresTest {

    private static final Instant LEFT = Instant.parse("2026-10-05T14:00:00Z");

    private final String test = UUID.randomUUID().toString();
    private final ProgramId detox = new ProgramId("detox-" + test);
    private final ProgramId iop = new ProgramId("iop-" + test);
    private final UUID person = id("person " + test);

    @Autowired
    private Announcer announcer;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private Asking asking;

    @BeforeEach
    void asking() {
        asking = new Asking(environment, tokens);
    }

    @Test
    void timeFromDischargeToFirstAppointmentAndFirstService() {
        AppointmentId appointment = new AppointmentId(id("appointment " + test));
        say(
                left("completed", person, LEFT),
                fact(
                        "booked " + test,
                        person,
                        "clinic-south",
                        hours(2),
                        new AppointmentBooked(appointment, iop, hours(48), null)),
                fact("missed " + test, person, "clinic-south", hours(50), new AppointmentMissed(appointment, iop)),
                served(person, hours(72)));

        await().untilAsserted(() -> assertThat(discharges()).containsExactly("2026-10 detox 1 0 1 48.0 1 72.0"));
        assertThat(asking.figures("/v1/appointments?by=daysAhead&program=" + iop))
                .containsExactly("2-3 1 0 1 0 0 0");
    }

    @Test
    void aMissedAppointmentStaysMissedThoughTheyCameToTheNextOne() {
        AppointmentId appointment = new AppointmentId(id("appointment " + test));
        say(
                fact(
                        "booked " + test,
                        person,
                        "clinic-south",
                        LEFT,
                        new AppointmentBooked(appointment, iop, hours(24), null)),
                fact("missed " + test, person, "clinic-south", hours(25), new AppointmentMissed(appointment, iop)),
                fact(
                        "again " + test,
                        person,
                        "clinic-south",
                        hours(26),
                        new AppointmentBooked(appointment, iop, hours(216), null)),
                fact("came " + test, person, "clinic-south", hours(217), new AppointmentAttended(appointment, iop)));

        await().untilAsserted(() -> assertThat(asking.figures("/v1/appointments?program=" + iop))
                .containsExactly("0-1 1 0 1 0 0 0", "8-14 1 1 0 0 0 0"));
    }

    @Test
    void whatIsTakenBackNeverWas() {
        Fact against = fact(
                "against " + test,
                person,
                "clinic-north",
                LEFT,
                new LeftAgainstAdvice(new StayId(id("stay " + test)), detox, null, null));
        say(against);
        await().untilAsserted(() -> assertThat(discharges()).containsExactly("2026-10 detox 1 1 0 - 0 -"));

        say(
                fact("not ours " + test, person, "clinic-south", hours(1), new Retracted(against.id())),
                left("completed", person, hours(3)));
        say(fact("back " + test, person, "clinic-north", hours(4), new Retracted(against.id())));

        await().untilAsserted(() -> assertThat(discharges()).containsExactly("2026-10 detox 1 0 0 - 0 -"));
    }

    @Test
    void whatIsErasedIsForgotten() {
        Fact completed = left("completed", person, LEFT);
        say(completed);
        await().untilAsserted(() -> assertThat(discharges()).hasSize(1));

        announcer.erased("detox", completed);

        await().untilAsserted(() -> assertThat(discharges()).isEmpty());
        assertThat(database.queryForObject("select count(*) from fact where person = ?", Long.class, person))
                .isZero();
    }

    @Test
    void whyReferralsAreDeclined() {
        for (String referral : List.of("one", "two")) {
            ReferralId id = new ReferralId(id(referral + test));
            say(
                    fact(
                            "asked " + referral + test,
                            person,
                            "clinic-north",
                            LEFT,
                            new ReferralRequested(id, detox, iop, null, null)),
                    fact(
                            "heard " + referral + test,
                            person,
                            "clinic-south",
                            hours(2),
                            new ReferralAcknowledged(id, iop)));
        }
        say(fact(
                "declined " + test,
                person,
                "clinic-south",
                hours(4),
                new ReferralDeclined(new ReferralId(id("two" + test)), iop, DeclineReason.NO_CAPACITY)));

        await().untilAsserted(() -> assertThat(asking.figures("/v1/referrals?program=" + iop))
                .containsExactly("acknowledged  1 2.0", "declined no-capacity 1 2.0"));
    }

    @Test
    void aFactReadTwiceCountsOnceInWhatAPartnerSent() {
        String partner = "partner-" + test;
        Fact once = fact("once " + test, person, partner, LEFT, admitted());
        say(once, once);
        say(once);
        say(fact("then " + test, person, partner, hours(1), admitted()));

        await().untilAsserted(() -> assertThat(asking.figures("/v1/feeds?by=partner&partner=" + partner))
                .containsExactly(partner + " 2 1800.0 2048.0 2048.0 2 2 2 0 0 2026-10-05T15:30:00Z"));
    }

    @Test
    void halfAndNineInTenOfWhatAPartnerSentCameWithinATime() {
        String partner = "partner-" + test;
        for (int i = 0; i < 20; i++) {
            Duration late = i < 10 ? Duration.ofMinutes(1) : i < 18 ? Duration.ofHours(5) : Duration.ofDays(40);
            Fact usual = fact("late " + i + test, person, partner, LEFT, admitted());
            say(new Fact(
                    usual.id(),
                    usual.source(),
                    usual.person(),
                    usual.time(),
                    usual.zone(),
                    LEFT.plus(late),
                    usual.event()));
        }

        await().untilAsserted(() -> assertThat(asking.figures("/v1/feeds?by=partner&partner=" + partner))
                .singleElement()
                .satisfies(figure -> {
                    String[] said = figure.split(" ", -1);
                    assertThat(said[1]).isEqualTo("20");
                    assertThat(Double.parseDouble(said[3])).isBetween(60.0, 72.0);
                    assertThat(Double.parseDouble(said[4])).isBetween(18_000.0, 21_500.0);
                }));
    }

    @Test
    void aQuietSpellBeginsAndEndsWhicheverNoticeIsReadFirst() {
        PartnerId partner = new PartnerId("partner-" + test);
        Set<ProgramId> programs = Set.of(detox);
        var quiet = new FeedQuiet(Phase.DETOX, partner, programs, LEFT, Duration.ofHours(2), Duration.ofMinutes(5));
        var resumed =
                new FeedResumed(Phase.DETOX, partner, programs, hours(9), Duration.ofHours(2), Duration.ofMinutes(5));
        announcer.notices(List.of(resumed, quiet, resumed));

        await().untilAsserted(() -> assertThat(database.queryForList(
                        "select quiet_since || ' ' || until from feed_spells where partner = ?",
                        String.class,
                        partner.value()))
                .hasSize(1)
                .allMatch(spell -> spell != null));
        assertThat(database.queryForObject("select quiet from feeds where partner = ?", Boolean.class, partner.value()))
                .isFalse();
        assertThat(asking.figures("/v1/feeds?by=month,partner&partner=" + partner))
                .containsExactly("2026-10 " + partner + " 0 - - - 0 0 0 1 32400 -");
    }

    private DetoxAdmitted admitted() {
        return new DetoxAdmitted(new StayId(id("stay " + test)), detox, null, null);
    }

    private Fact left(String name, UUID who, Instant when) {
        return fact(
                name + test,
                who,
                "clinic-north",
                when,
                new DetoxCompleted(new StayId(id("stay " + test)), detox, null, null, null));
    }

    private Fact served(UUID who, Instant when) {
        return fact("served " + test, who, "clinic-south", when, new ServiceDelivered(detox, ServiceKind.COUNSELLING));
    }

    private List<String> discharges() {
        return asking.figures("/v1/discharges?program=" + detox);
    }

    private static Instant hours(long later) {
        return LEFT.plus(Duration.ofHours(later));
    }

    private void say(Fact... facts) {
        announcer.facts(List.of(facts));
    }
}
