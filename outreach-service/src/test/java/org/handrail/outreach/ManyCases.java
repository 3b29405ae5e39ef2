package org.handrail.outreach;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up cases by the thousand, written straight into the tables: some open, more closed, each with its history. */
final class ManyCases {

    private static final int AT_A_TIME = 20_000;
    private static final String ID = "('%s000000-0000-8000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
    private static final String PERSON = ID.formatted("aa");
    private static final String CASE = ID.formatted("cc");
    private static final String FINDING = ID.formatted("ff");

    private final JdbcClient database;
    private final int open;
    private final int all;

    ManyCases(JdbcClient database, int open, int closed) {
        this.database = database;
        this.open = open;
        this.all = open + closed;
    }

    /** The id of the i-th case, beginning with 1; the first ones are open. */
    static UUID caseId(int i) {
        return UUID.fromString("cc000000-0000-8000-8000-%012x".formatted(i));
    }

    /** The person of the i-th case. */
    static UUID person(int i) {
        return UUID.fromString("aa000000-0000-8000-8000-%012x".formatted(i));
    }

    /** Writes them. */
    void write() {
        run("insert into people (alias) select " + PERSON + " from generate_series(:from, :until) i");
        run("""
                insert into findings (id, version, person, rule, pathway, program, severity, state, reported_missed,
                  needs_work, opened, due, zone, judged_at, explanation, cleared_by, source)
                select %s, 1, %s, 'rule-' || i %% 20, 'standard/1', 'program-' || i %% 40, i %% 4, 'DROPPED', false,
                  i <= :open, now() - interval '9 days', now() - (i %% 20000) * interval '1 minute', 'America/New_York',
                  now(), 'It was to be attended by now; nothing was heard.', 'An attendance.', 'domain.md, row 11'
                from generate_series(:from, :until) i""".formatted(FINDING, PERSON));
        run("""
                insert into cases (id, person, severity, overdue_since, zone, opened_at, owner, owner_name, claimed_at,
                  closed_at, close_reason, queue, waiting_since, claim_by, step_kind, step_channel, step_by, step_from,
                  step_due, step_mind, changes_at, urgency, hangs_on, about_rules, about_programs)
                select %s, %s, i %% 4, now() - (i %% 20000) * interval '1 minute', 'America/New_York',
                  now() - (5000 + i %% 40000) * interval '1 minute',
                  case when i %% 2 = 0 then 'coordinator-' || i %% 100 end,
                  case when i %% 2 = 0 then 'Somebody ' || i %% 100 end, case when i %% 2 = 0 then now() end,
                  case when i > :open then now() - (i %% 90000) * interval '1 minute' end,
                  case when i > :open then (array['RECOVERED', 'EXCUSED', 'LOST_TO_FOLLOW_UP', 'MOVED'])[1 + i %% 4] end,
                  case when i <= :open and i %% 2 = 1 then (array['TEAM', 'SUPERVISOR'])[1 + i %% 2] end,
                  case when i <= :open and i %% 2 = 1 then now() end,
                  case when i <= :open and i %% 2 = 1 then now() + interval '2 days' end,
                  case when i <= :open then 'CONTACT' end, case when i <= :open then 'CALL' end,
                  case when i <= :open then 'COORDINATOR' end, case when i <= :open then now() end,
                  case when i <= :open then now() + (i %% 3000) * interval '1 minute' end,
                  case when i <= :open then array[]::text[] end,
                  case when i <= :open then now() + interval '2 days' end, (i * 7919) %% 1500,
                  array['program-' || i %% 40, case when i %% 10 = 0 then 'harbour-detox' else 'lake-aftercare' end,
                    'before-' || (i * 7919) %% 200],
                  array['rule-' || i %% 20], array['program-' || i %% 40]
                from generate_series(:from, :until) i""".formatted(CASE, PERSON));
        history();
    }

    private void history() {
        run("""
                insert into parts (case_id, finding_id, ended_at, ended)
                select %s, %s, case when i > :open then now() end, case when i > :open then 'RECOVERED' end
                from generate_series(:from, :until) i""".formatted(CASE, FINDING));
        run("""
                insert into timeline (case_id, at, kind, finding_id, became, who, who_id, channel, outcome)
                select %s, now() - (5000 + i %% 40000) * interval '1 minute' + n * interval '1 hour',
                  (array['OPENED', 'FINDING_ADDED', 'CLAIMED', 'ATTEMPT', 'ATTEMPT', 'ATTEMPT'])[n],
                  case when n = 2 then %s end, case when n = 2 then 'DROPPED' end,
                  case when n > 2 then 'Somebody' end, case when n > 2 then 'coordinator-' || i %% 100 end,
                  case when n > 3 then (array['CALL', 'SMS', 'LETTER'])[1 + i %% 3] end,
                  case when n > 3 then (array['NO_ANSWER', 'LEFT_MESSAGE', 'REACHED_AGREED'])[1 + i %% 3] end
                from generate_series(:from, :until) i, generate_series(1, 6) n""".formatted(CASE, FINDING));
        run("""
                insert into wishes (person, zone, do_not_contact, no_voicemail, no_home_visit, texts_agreed, collateral_agreed)
                select %s, 'America/New_York', false, false, false, true, false
                from generate_series(:from, :until, 3) i""".formatted(PERSON));
        run("insert into found_by (hash, person) select gen_random_uuid(), " + PERSON
                + " from generate_series(:from, :until) i, generate_series(1, 5) n");
        for (String table :
                List.of("people", "found_by", "findings", "cases", "parts", "timeline", "wishes", "case_tally_news")) {
            database.sql("vacuum analyze " + table).update();
        }
    }

    /** Takes them away again; what was done to them meanwhile, too. */
    void remove() {
        for (String table : new String[] {"staff_messages", "texts", "timeline", "parts"}) {
            run("delete from " + table + " where case_id in (select " + CASE
                    + " from generate_series(:from, :until) i)");
        }
        run("delete from cases where id in (select " + CASE + " from generate_series(:from, :until) i)");
        run("delete from findings where id in (select " + FINDING + " from generate_series(:from, :until) i)");
        run("delete from found_by where person in (select " + PERSON + " from generate_series(:from, :until) i)");
        run("delete from contact_details where person in (select " + PERSON
                + " from generate_series(:from, :until) i)");
        run("delete from wishes where person in (select " + PERSON + " from generate_series(:from, :until) i)");
        run("delete from people where alias in (select " + PERSON + " from generate_series(:from, :until) i)");
    }

    /** In pieces, as long as a statement may take. */
    private void run(String sql) {
        for (int from = 1; from <= all; from += AT_A_TIME) {
            database.sql(sql)
                    .param("from", from)
                    .param("until", Math.min(all, from + AT_A_TIME - 1))
                    .param("open", open)
                    .update();
        }
    }
}
