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

    /** Whoever is linked, over however many links and even in a circle, is one person: known by the least of the aliases. */
    private static final String HEARD = """
            with recursive linked (seed, alias) as (
              select person, person from unnest(?::uuid[]) as t (person)
              union
              select l.seed, n.alias from linked l cross join lateral (
                select a.person as alias from alias a where a.generation = ? and a.alias = l.alias
                union all
                select a.alias from alias a where a.generation = ? and a.person = l.alias) n),
            known as (
              select distinct on (alias) alias, first_value(alias) over (partition by seed order by alias) as whose from linked)
            select known.alias as known_as, known.whose, fact.* from known
            left join fact on fact.generation = ? and fact.person = known.alias""";

    private final JdbcTemplate database;
    private final Generations generations;
    private final SettledRows rows;

    Settling(JdbcTemplate database, Generations generations, SettledRows rows) {
        this.database = database;
        this.generations = generations;
        this.rows = rows;
    }

    /** Settles some people; how many. None while another instance does. */
    @Transactional
    public int some(int generation) {
        if (!generations.holds(generation)
                || !Boolean.TRUE.equals(database.queryForObject(
                        "select pg_try_advisory_xact_lock(?, ?)", Boolean.class, LOCK, generation))) {
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
        Set<UUID> people = new HashSet<>(touched);
        database.query(
                HEARD,
                row -> {
                    people.add(row.getObject("known_as", UUID.class));
                    if (row.getObject("id") != null) {
                        heard.computeIfAbsent(row.getObject("whose", UUID.class), none -> new ArrayList<>())
                                .add(told(row));
                    }
                },
                touched.toArray(UUID[]::new),
                generation,
                generation,
                generation);
        Map<UUID, Life> lives = new HashMap<>();
        heard.forEach((person, facts) -> lives.put(person, Life.of(facts)));
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
