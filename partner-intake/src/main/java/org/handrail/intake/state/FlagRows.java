package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The flags that stand, as they are derived with what they belong to. */
final class FlagRows {

    private static final String ADD = """
            insert into flag (source, fact, reason, mend, kind, anchor)
            select * from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
            on conflict (source, fact, reason) do nothing""";

    private static final String FALL = """
            delete from flag f using unnest(?::text[], ?::text[], ?::uuid[]) as k (owner, kind, anchor)
            where f.kind = k.kind and f.anchor = k.anchor and (k.owner = '' or f.source = k.owner)
            and not exists (select from unnest(?::uuid[], ?::text[]) as n (fact, reason)
              where n.fact = f.fact and n.reason = f.reason)""";

    private static final String ASTRAY = """
            select r.retraction, j.fact is null from unnest(?::uuid[], ?::uuid[], ?::text[]) as r (fact, retraction, source)
            left join journal j on j.fact = r.fact where j.source is distinct from r.source""";

    private static final String ARRIVED = """
            delete from flag f using unnest(?::uuid[], ?::text[]) as r (fact, source)
            where f.kind = 'FACT' and f.source = r.source and f.anchor = r.fact""";

    private static final String WITHDRAWN = """
            delete from flag f using unnest(?::uuid[], ?::text[]) as r (fact, source)
            where f.kind = 'FACT' and f.source = r.source and f.fact = r.fact""";

    private static final String WHOSE = "the event that is taken back is another partner's, and stands";
    private static final String UNKNOWN = "the event that is taken back is not known here";

    private final JdbcTemplate jdbc;

    FlagRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Outlook.Raised raised, Kind kind, UUID anchor) {}

    void add(Map<Key, Outlook> outlooks) {
        List<Row> rows = new ArrayList<>();
        outlooks.forEach((key, outlook) ->
                outlook.flags().forEach(raised -> rows.add(new Row(raised, key.kind(), key.anchor()))));
        add(rows);
    }

    /** Of these things only the flags given stand. */
    void replace(Map<Key, Outlook> outlooks) {
        List<Flag> standing = outlooks.values().stream()
                .flatMap(outlook -> outlook.flags().stream())
                .map(Outlook.Raised::flag)
                .toList();
        List<Key> keys = List.copyOf(outlooks.keySet());
        if (!keys.isEmpty()) {
            jdbc.update(FALL, statement -> {
                int next = new Columns<>(keys)
                        .text(Key::owner)
                        .text(Key::kind)
                        .uuid(Key::anchor)
                        .set(statement, 1);
                new Columns<>(standing).uuid(Flag::fact).text(Flag::reason).set(statement, next);
            });
            add(outlooks);
        }
    }

    /** Flags what takes back an event that is not here, or not the same partner's. */
    List<Outlook.Raised> astray(List<Fact> retractions) {
        if (retractions.isEmpty()) {
            return List.of();
        }
        Map<UUID, Fact> byId = new HashMap<>();
        retractions.forEach(fact -> byId.put(fact.id().value(), fact));
        List<Row> rows = new ArrayList<>();
        Columns<Fact> columns = new Columns<>(retractions)
                .uuid(BelongingRows::retracted)
                .uuid(fact -> fact.id().value())
                .text(Fact::source);
        jdbc.query(ASTRAY, columns, row -> {
            Fact retraction = byId.get(row.getObject(1, UUID.class));
            if (retraction != null) {
                rows.add(astray(retraction, row.getBoolean(2)));
            }
        });
        add(rows);
        return rows.stream().map(Row::raised).toList();
    }

    private static Row astray(Fact retraction, boolean unknown) {
        Flag flag = Flag.on(
                retraction,
                unknown ? UNKNOWN : WHOSE,
                unknown ? "post it, or retract this retraction" : "retract this retraction");
        return new Row(
                new Outlook.Raised(flag, retraction.source().value()), Kind.FACT, BelongingRows.retracted(retraction));
    }

    /** What was to be taken back before it was here is here now. */
    void arrived(List<Fact> facts) {
        fall(ARRIVED, new Columns<>(facts).uuid(fact -> fact.id().value()).text(Fact::source), facts);
    }

    /** What these take back can be astray no more. */
    void withdrawn(List<Fact> retractions) {
        fall(
                WITHDRAWN,
                new Columns<>(retractions).uuid(BelongingRows::retracted).text(Fact::source),
                retractions);
    }

    private void fall(String sql, Columns<Fact> columns, List<Fact> facts) {
        if (!facts.isEmpty()) {
            jdbc.update(sql, columns);
        }
    }

    /** The reasons for which one fact is flagged. */
    List<String> reasons(FactId fact) {
        return jdbc.query(
                "select reason from flag where fact = ? order by reason",
                (row, number) -> row.getString(1),
                fact.value());
    }

    private void add(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    ADD,
                    new Columns<>(rows)
                            .text(row -> row.raised().source())
                            .uuid(row -> row.raised().flag().fact())
                            .text(row -> row.raised().flag().reason())
                            .text(row -> row.raised().flag().mend())
                            .text(Row::kind)
                            .uuid(Row::anchor));
        }
    }
}
