package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The tally of cases says what counting them says, whatever was done to them; so does what they are about. */
@RealDesk
class TallyTest {

    private static final String ADA = "coordinator/ada";
    private static final String SUE = "supervisor/sue";

    /** Counted anew out of findings, parts and cases, in one statement and so at one instant. */
    private static final String DIFFERENT = """
            with counted as (
              select closed_at is null as is_open, about, severity, owner is not null as owned, coalesce(queue, '') as queue,
                hangs_on, count(*) as cases
              from cases c
              cross join lateral (
                select coalesce(array_agg(distinct f.rule), '{}') as rules,
                  coalesce(array_agg(distinct f.program) filter (where f.program is not null), '{}') as programs
                from parts p join findings f on f.id = p.finding_id
                where p.case_id = c.id and (p.ended is null or c.closed_at is not null)) s
              cross join lateral tallied_about(s.rules, s.programs) about
              group by 1, 2, 3, 4, 5, 6),
            kept as (
              select is_open, about, severity, owned, queue, hangs_on, sum(cases) as cases
              from (select is_open, about, severity, owned, queue, hangs_on, cases from case_tally
                union all select is_open, about, severity, owned, queue, hangs_on, cases from case_tally_news) both_tables
              group by 1, 2, 3, 4, 5, 6 having sum(cases) <> 0)
            select count(*) from counted full join kept using (is_open, about, severity, owned, queue, hangs_on)
            where counted.cases is distinct from kept.cases""";

    private final PersonAlias person = Drops.somebody();
    private final PersonAlias other = Drops.somebody();
    private final Drops drops = Drops.of(person);

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whateverIsDoneToACaseTheTallyIsRight() {
        tracker.announce(drops.dropped());
        String path = Desk.path(desk.caseOf(person));
        same("a case opened");
        work(path, ADA, "claim", Map.of());
        same("somebody claimed it");
        tracker.announce(
                Drops.of(person).rule("referral-made").program("harbour-iop").dropped());
        Awaitility.await()
                .until(() -> desk.get(path, ADA).body().get("needingWork").intValue() == 2);
        same("it is about two things");
        work(path, ADA, "attempts", Map.of("channel", "call", "outcome", "no-answer"));
        work(path, ADA, "release", Map.of());
        same("somebody let go of it");
        tracker.announce(drops.is(FindingState.RECOVERED));
        Awaitility.await()
                .until(() -> desk.get(path, ADA).body().get("needingWork").intValue() == 1);
        same("a part of it recovered");
        work(path, ADA, "close", Map.of("reason", "back-in-care"));
        same("it was closed by hand");
    }

    @Test
    void twoPeopleWhoAreOneLeaveOneCaseInTheTally() {
        tracker.announce(drops.dropped(), Drops.of(other).rule("referral-made").dropped());
        desk.caseOf(person);
        desk.caseOf(other);

        desk.post("/v1/people/" + person + "/link", ADA, null, Map.of("other", other.toString(), "why", "Same mother"));

        assertThat(desk.find(other, "open")).isNull();
        same("two cases became one");
    }

    @Test
    void theListSaysHowManyItShowsAndLeavesOut() {
        String rule = "rule-of-" + person;
        tracker.announce(
                Drops.of(person).rule(rule).dropped(),
                Drops.of(other).rule(rule).dropped());
        desk.caseOf(person);
        desk.caseOf(other);

        for (String who : List.of(SUE, ADA)) {
            JsonNode list = desk.get("/v1/cases?rule=" + rule, who).body();
            assertThat(list.get("matching").intValue()).isEqualTo(2);
            assertThat(list.get("cases").size()).isEqualTo(2);
            assertThat(list.get("leftOut").intValue()).isPositive();
        }
    }

    @Test
    void aTallyThatForgotACaseIsSeen() {
        tracker.announce(drops.dropped());
        desk.caseOf(person);

        transaction.executeWithoutResult(status -> {
            database.sql("alter table cases disable trigger tally_changed").update();
            database.sql("update cases set owner = 'x', owner_name = 'X', claimed_at = now() where person = :person")
                    .param("person", person.value())
                    .update();
            assertThat(different()).isPositive();
            status.setRollbackOnly();
        });
        same("nothing happened");
    }

    private void same(String when) {
        assertThat(different()).as(when).isZero();
    }

    private int different() {
        return database.sql(DIFFERENT).query(Integer.class).single();
    }

    private void work(String path, String who, String what, Map<String, ?> body) {
        assertThat(desk.post(path + "/" + what, who, desk.get(path, who).etag(), new HashMap<>(body))
                        .status()
                        .value())
                .as(what)
                .isEqualTo(200);
    }
}
