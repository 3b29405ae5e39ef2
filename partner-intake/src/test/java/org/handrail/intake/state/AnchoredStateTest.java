package org.handrail.intake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesReferral;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Anchor.Kind;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.intake.Flag;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = AnchoredStateTest.class,
        properties = "spring.flyway.locations=classpath:db/journal,classpath:db/intake")
@Import(RealPostgres.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class AnchoredStateTest {

    private static final PartnerId SOUTH = new PartnerId("clinic-south");
    private static final ProgramId HOUSE = new ProgramId("south-house");
    private static final Instant START = Instant.parse("2026-03-04T14:00:00Z");
    private static final Page FIRST = Page.of(null, null);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Journal journal;
    private AnchoredState state;
    private Anchored anchored;

    @BeforeEach
    void emptyState() {
        journal = new Journal(jdbc, () -> null, () -> {});
        state = new AnchoredState(jdbc, journal, new SomeBelongings());
        anchored = new Anchored(JdbcClient.create(jdbc), journal);
        jdbc.execute("truncate anchored, retraction");
    }

    /** As a phase service would say: appointments are booked, referrals requested. */
    private static final class SomeBelongings implements Belongings {
        @Override
        public Belonging of(Fact fact) {
            return switch (fact.event()) {
                case AppointmentBooked booked ->
                    Belonging.opening(Kind.APPOINTMENT, booked.appointment()).startingAt(booked.start());
                case ReferralRequested asked ->
                    Belonging.opening(Kind.REFERRAL, asked.referral()).shownTo(asked.to());
                case NamesAppointment other -> Belonging.following(Kind.APPOINTMENT, other.appointment());
                case NamesReferral other ->
                    Belonging.following(Kind.REFERRAL, Objects.requireNonNull(other.referral()));
                default -> Belonging.alone(fact.id());
            };
        }

        @Override
        public String unknown(Kind kind) {
            return "unknown " + kind;
        }
    }

    @Test
    void anyOrderComesToTheSameFacts() {
        List<Fact> facts = new ArrayList<>(List.of(booked("a"), attended("a"), booked("b"), retraction(booked("b"))));
        facts.forEach(this::accept);
        List<AnchorFacts> inOrder = own();
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            emptyState();
            Collections.shuffle(facts, random);
            state.update(facts);
            assertThat(own()).isEqualTo(inOrder);
        }
        assertThat(inOrder).extracting(AnchorFacts::id).containsExactly(Reported.id("a"));
    }

    @Test
    void whatComesBeforeItsOpeningIsFlaggedUntilThatComes() {
        assertThat(accept(attended("c"))).extracting(Flag::reason).containsExactly("unknown APPOINTMENT");
        assertThat(accept(booked("c"))).isEmpty();
        assertThat(accept(attendedAgain("c"))).isEmpty();
    }

    @Test
    void whatOpensAndFollowsInOneBatchIsNotFlagged() {
        assertThat(accept(attended("d"), booked("d"))).isEmpty();
    }

    @Test
    void aRetractedOpeningOpensNothing() {
        accept(booked("e"), retraction(booked("e")));
        assertThat(accept(attended("e"))).hasSize(1);
    }

    @Test
    void anAppointmentOfAnotherPartnerOpensNothing() {
        accept(Reported.by("clinic-east", "2026-03-01", booking("f")));
        assertThat(accept(attended("f"))).hasSize(1);
    }

    @Test
    void aReferralIsOpenedByThePartnerThatRefers() {
        accept(Reported.by("clinic-north", "2026-03-01", requested("g")));
        assertThat(accept(Reported.by("clinic-south", "2026-03-02", new ReferralAccepted(referral("g"), HOUSE))))
                .isEmpty();
    }

    @Test
    void takingBackWhatIsNotKnownIsFlagged() {
        Fact unknown = booked("h");
        assertThat(accept(retraction(unknown)))
                .extracting(Flag::reason)
                .singleElement()
                .asString()
                .contains("not known");
    }

    @Test
    void takingBackWhatIsAnothersHasNoEffect() {
        Fact booked = booked("i");
        accept(booked, Reported.by("clinic-east", "2026-03-02", new Retracted(booked.id())));
        assertThat(anchored.own(SOUTH, new Anchor(Kind.APPOINTMENT, Reported.id("i"))))
                .isPresent();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            accept(booked("page " + i), attended("page " + i));
        }
        List<UUID> seen = new ArrayList<>();
        UUID after = null;
        do {
            Found found = anchored.own(SOUTH, Kind.APPOINTMENT, Page.of(3, after));
            found.anchors().forEach(anchor -> seen.add(anchor.id()));
            after = found.next();
        } while (after != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aPartnerFindsItsOwnOnly() {
        accept(booked("j"));
        Anchor anchor = new Anchor(Kind.APPOINTMENT, Reported.id("j"));
        assertThat(anchored.own(SOUTH, anchor)).isPresent();
        assertThat(anchored.own(new PartnerId("clinic-east"), anchor)).isEmpty();
        assertThat(anchored.own(new PartnerId("clinic-east"), Kind.APPOINTMENT, FIRST)
                        .anchors())
                .isEmpty();
    }

    @Test
    void appointmentsAreFoundByWhenTheyStart() {
        accept(booked("k"), attended("l"));
        assertThat(anchored.starting(SOUTH, Kind.APPOINTMENT, START, START.plusSeconds(1), FIRST)
                        .anchors())
                .extracting(AnchorFacts::id)
                .containsExactly(Reported.id("k"));
        assertThat(anchored.starting(SOUTH, Kind.APPOINTMENT, START.minusSeconds(9), START, FIRST)
                        .anchors())
                .isEmpty();
    }

    private List<AnchorFacts> own() {
        return anchored.own(SOUTH, Kind.APPOINTMENT, FIRST).anchors();
    }

    private List<Flag> accept(Fact... facts) {
        List<Flag> flags = transaction.execute(status -> {
            List<Draft> drafts = new ArrayList<>();
            for (Fact fact : facts) {
                drafts.add(new Draft(
                        fact.id(), fact.source(), fact.person(), fact.time(), fact.zone(), fact.event(), null));
            }
            journal.append(drafts);
            return state.update(List.of(facts));
        });
        return flags == null ? List.of() : flags;
    }

    private static Fact booked(String appointment) {
        return by("2026-03-01T10:00:00Z", booking(appointment));
    }

    private static AppointmentBooked booking(String appointment) {
        return new AppointmentBooked(appointmentId(appointment), HOUSE, START, null);
    }

    private static Fact attended(String appointment) {
        return by("2026-03-04T14:00:00Z", new AppointmentAttended(appointmentId(appointment), HOUSE));
    }

    private static Fact attendedAgain(String appointment) {
        return by("2026-03-04", new AppointmentAttended(appointmentId(appointment), HOUSE));
    }

    private static Fact retraction(Fact wrong) {
        return by("2026-03-05", new Retracted(new FactId(wrong.id().value())));
    }

    private static ReferralRequested requested(String referral) {
        return new ReferralRequested(referral(referral), new ProgramId("north-detox"), HOUSE, null, null);
    }

    private static AppointmentId appointmentId(String name) {
        return new AppointmentId(Reported.id(name));
    }

    private static ReferralId referral(String name) {
        return new ReferralId(Reported.id(name));
    }

    private static Fact by(String time, CareEvent event) {
        return Reported.by(SOUTH.value(), time, event);
    }
}
