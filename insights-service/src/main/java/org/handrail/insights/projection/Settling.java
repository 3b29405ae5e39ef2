package org.handrail.insights.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.insights.journey.Life;
import org.handrail.insights.journey.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives anew what stands of whoever something was heard of. Facts are taken in without it, so that a backfill of a person
 * costs one derivation and not one for each fact. One instance at a time: two aliases of one person are no race then.
 */
@Repository
public class Settling {

    private static final int AT_ONCE = 200;
    private static final int LOCK = 8085;

    private static final String HEARD = """
            with wanted as (
              select distinct coalesce(a.person, t.person) as person
              from unnest(?::uuid[]) as t (person) left join alias a on a.generation = ? and a.alias = t.person),
            known as (
              select w.person, w.person as alias from wanted w
                where not exists (select from alias a where a.generation = ? and a.alias = w.person and a.person <> w.person)
              union
              select a.person, a.alias from alias a join wanted w on w.person = a.person where a.generation = ?)
            select known.person as whose, fact.* from known join fact on fact.generation = ? and fact.person = known.alias""";

    private final JdbcTemplate database;
    private final SettledRows rows;

    Settling(JdbcTemplate database, SettledRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Settles some people; how many. None while another instance does. */
    @Transactional
    public int some(int generation) {
        if (!Boolean.TRUE.equals(
                database.queryForObject("select pg_try_advisory_xact_lock(?, ?)", Boolean.class, LOCK, generation))) {
            return 0;
        }
        List<UUID> touched = database.query(
                """
                delete from unsettled where generation = ? and person in (
                  select person from unsettled where generation = ? order by person limit ?)
                returning person""", (row, number) -> row.getObject("person", UUID.class), generation, generation, AT_ONCE);
        if (!touched.isEmpty()) {
            settle(generation, touched);
        }
        return touched.size();
    }

    /** How many wait. */
    public long waiting(int generation) {
        Long waiting =
                database.queryForObject("select count(*) from unsettled where generation = ?", Long.class, generation);
        return waiting == null ? 0 : waiting;
    }

    private void settle(int generation, List<UUID> touched) {
        Map<UUID, List<Told>> heard = new HashMap<>();
        database.query(
                HEARD,
                row -> {
                    heard.computeIfAbsent(row.getObject("whose", UUID.class), none -> new ArrayList<>())
                            .add(told(row));
                },
                touched.toArray(UUID[]::new),
                generation,
                generation,
                generation,
                generation);
        Map<UUID, Life> lives = new HashMap<>();
        heard.forEach((person, facts) -> lives.put(person, Life.of(facts)));
        Set<UUID> people = new HashSet<>(touched);
        people.addAll(lives.keySet());
        rows.replace(generation, people.toArray(UUID[]::new), lives);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("program"),
                ZoneId.of(row.getString("zone")),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getObject("anchor", UUID.class),
                row.getObject("referral", UUID.class),
                row.getString("to_program"),
                instant(row, "starts"),
                row.getString("detail"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
