package org.handrail.intake.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.SealingKeys;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.BeforeEach;
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

/** A state in a real database, of two partners: south takes people in, north sends them. */
@SpringBootTest(
        classes = RealStateTest.Wiring.class,
        properties = "spring.flyway.locations=classpath:db/journal,classpath:db/intake")
abstract class RealStateTest {

    /** A database, and nothing else. */
    @Import(RealPostgres.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Wiring {}

    static final ProgramId HOUSE = new ProgramId("south-house");
    static final Instant START = Instant.parse("2026-03-04T14:00:00Z");
    static final Viewer SOUTH = new Viewer(new PartnerId("clinic-south"), Set.of(HOUSE));
    static final Viewer NORTH = Viewer.of(new PartnerId("clinic-north"));
    static final Viewer EAST = Viewer.of(new PartnerId("clinic-east"));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    Journal journal;
    AnchoredState state;
    Answers answers;
    FlagRows flags;
    Folds folds;

    @BeforeEach
    void emptyState() {
        journal = new Journal(jdbc, () -> null, () -> {});
        folds = new Folds(List.of(SomeFolds.APPOINTMENTS, SomeFolds.REFERRALS));
        flags = new FlagRows(jdbc);
        state = new AnchoredState(
                SomeFolds::belongings, folds, new BelongingRows(jdbc), new StandingRows(jdbc, folds.version()), flags);
        answers = new Answers(
                new StandingReader(JdbcClient.create(jdbc)),
                new PostedCipher(new SealingKeys("0", Map.of("0", new byte[32]))));
        jdbc.execute("truncate anchored, retraction, standing, flag");
    }

    /** Facts taken together; what the journal has already counts again, since the state was emptied. */
    void accept(Fact... facts) {
        accept(List.of(facts));
    }

    void accept(List<Fact> facts) {
        transaction.executeWithoutResult(status -> {
            journal.append(facts.stream().map(RealStateTest::draft).toList());
            List<Fact> known =
                    new ArrayList<>(journal.facts(facts.stream().map(Fact::id).toList()));
            state.update(known);
        });
    }

    private static Draft draft(Fact fact) {
        return new Draft(fact.id(), fact.source(), fact.person(), fact.time(), fact.zone(), fact.event(), null);
    }

    /** The instant by the clock that receipts are dated with. */
    Instant clock() {
        return Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", java.sql.Timestamp.class))
                .toInstant();
    }

    List<SomeFolds.Thing> appointments(Viewer viewer, Question question) {
        return answers.page(SomeFolds.APPOINTMENTS, viewer, question).items();
    }

    List<SomeFolds.Thing> referrals(Viewer viewer, Question question) {
        return answers.page(SomeFolds.REFERRALS, viewer, question).items();
    }

    List<String> flagged(Fact fact) {
        return flags.reasons(fact.id());
    }

    static Fact booked(String appointment) {
        return by("clinic-south", "2026-03-01T10:00:00Z", booking(appointment, START));
    }

    static AppointmentBooked booking(String appointment, Instant start) {
        return new AppointmentBooked(new AppointmentId(Reported.id(appointment)), HOUSE, start, null);
    }

    static Fact attended(String appointment) {
        return by(
                "clinic-south",
                "2026-03-04T14:00:00Z",
                new AppointmentAttended(new AppointmentId(Reported.id(appointment)), HOUSE));
    }

    static Fact requested(String referral) {
        return by(
                "clinic-north",
                "2026-03-01",
                new ReferralRequested(
                        new ReferralId(Reported.id(referral)), new ProgramId("north-detox"), HOUSE, null, null));
    }

    static Fact accepted(String referral) {
        return by("clinic-south", "2026-03-02", new ReferralAccepted(new ReferralId(Reported.id(referral)), HOUSE));
    }

    static Fact retraction(Fact wrong) {
        return by(wrong.source().value(), "2026-03-05", new Retracted(wrong.id()));
    }

    static Fact by(String partner, String time, CareEvent event) {
        return Reported.by(partner, time, event);
    }

    static UUID id(String name) {
        return Reported.id(name);
    }
}
