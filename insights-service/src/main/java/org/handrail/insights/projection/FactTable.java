package org.handrail.insights.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.events.AliasAssigned;
import org.handrail.events.terms.FactId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every fact once, and who has to be looked at again because of it. */
@Repository
class FactTable {

    private static final ManyRows<FactRow> COLUMNS = new ManyRows<FactRow>()
            .with("uuid", row -> row.fact().id().value())
            .with("uuid", row -> row.fact().person().value())
            .with("text", FactRow::type)
            .with("text", FactRow::service)
            .with("text", row -> row.fact().source().value())
            .with("text", FactRow::program)
            .with("text", row -> row.fact().zone().getId())
            .with("timestamptz", row -> row.fact().happenedAt())
            .with("date", FactRow::day)
            .with("timestamptz", row -> row.fact().receivedAt())
            .with("uuid", FactRow::anchor)
            .with("uuid", FactRow::referral)
            .with("text", FactRow::toProgram)
            .with("timestamptz", FactRow::starts)
            .with("text", FactRow::detail)
            .with("float8", FactRow::lag)
            .with("int4", FactRow::lagClass);

    /** An hour is counted by what was new: whatever is read twice counts once. */
    private static final String PUT = """
            with said as (select ?::int as generation, each.* from %s
                as each (id, person, type, service, source, program, zone, happened, day, received, anchor, referral,
                  to_program, starts, detail, lag, class)),
              put as (
                insert into fact (generation, id, person, type, service, source, program, zone, happened, day, received,
                  anchor, referral, to_program, starts, detail)
                select generation, id, person, type, service, source, program, zone, happened, day, received,
                  anchor, referral, to_program, starts, detail from said order by id
                on conflict (generation, id) do nothing
                returning generation, id, person),
              awaited as (
                insert into unsettled (generation, person)
                select distinct generation, person from put order by person on conflict do nothing),
              classed as (
                insert into feed_lag (generation, source, service, day, class, facts)
                select generation, source, service, (received at time zone 'UTC')::date, class, count(*)
                from said join put using (generation, id) group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
                on conflict (generation, source, service, day, class) do update set facts = feed_lag.facts + excluded.facts)
            insert into feed_hour (generation, source, service, hour, facts, lag_seconds, within_hour, within_day, within_week,
              last_received)
            select generation, source, service, date_trunc('hour', received, 'UTC'), count(*), sum(lag),
              count(*) filter (where lag <= 3600), count(*) filter (where lag <= 86400),
              count(*) filter (where lag <= 604800), max(received)
            from said join put using (generation, id) group by 1, 2, 3, 4 order by 2, 3, 4
            on conflict (generation, source, service, hour) do update set facts = feed_hour.facts + excluded.facts,
              lag_seconds = feed_hour.lag_seconds + excluded.lag_seconds,
              within_hour = feed_hour.within_hour + excluded.within_hour,
              within_day = feed_hour.within_day + excluded.within_day,
              within_week = feed_hour.within_week + excluded.within_week,
              last_received = greatest(feed_hour.last_received, excluded.last_received)""".formatted(COLUMNS.unnested());

    private static final ManyRows<UUID> IDS = new ManyRows<UUID>().with("uuid", id -> id);

    private final JdbcTemplate database;

    FactTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Takes in facts; those that are there already change nothing. */
    void put(int generation, List<FactRow> rows) {
        Map<FactId, FactRow> once = new LinkedHashMap<>();
        rows.forEach(row -> once.putIfAbsent(row.fact().id(), row));
        COLUMNS.say(database, PUT, generation, once.values());
        assign(
                generation,
                once.values().stream()
                        .filter(row -> row.fact().event() instanceof AliasAssigned)
                        .toList());
    }

    /** Forgets facts that were erased; with the fact that linked an alias, the link it was. */
    void forget(int generation, Collection<UUID> facts) {
        IDS.say(database, """
                with gone as (
                  delete from fact where generation = ? and id in (select %s) returning generation, person, type, detail),
                parted as (
                  delete from alias using gone where alias.generation = gone.generation and alias.alias = gone.person
                    and gone.type = 'identity.alias-assigned' and alias.version::text = gone.detail
                  returning alias.generation, alias.person)
                insert into unsettled (generation, person)
                select generation, person from (select generation, person from gone union select * from parted) as touched
                order by person
                on conflict do nothing""".formatted(IDS.unnested()), generation, new TreeSet<>(facts));
    }

    /** Whoever lost or won an alias is looked at again. */
    private void assign(int generation, List<FactRow> assignments) {
        for (FactRow each : assignments) {
            AliasAssigned assigned = (AliasAssigned) each.fact().event();
            UUID alias = each.fact().person().value();
            UUID to = assigned.to().value();
            database.update("""
                    insert into unsettled (generation, person)
                    select ?, person from (select person from alias where generation = ? and alias = ?
                      union select ?::uuid union select ?::uuid) as touched order by person
                    on conflict do nothing""", generation, generation, alias, alias, to);
            database.update("""
                    insert into alias (generation, alias, person, version) values (?, ?, ?, ?)
                    on conflict (generation, alias) do update set person = excluded.person, version = excluded.version
                    where alias.version < excluded.version""", generation, alias, to, assigned.version());
        }
    }
}
