package org.handrail.intake.state;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PartnerId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which facts belong to what, and which take back which. Rows are only ever added. */
final class BelongingRows {

    private static final String ADD = """
            insert into anchored (kind, anchor, fact, source)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[]) on conflict do nothing""";

    private static final String TAKE_BACK = """
            insert into retraction (fact, retraction, source)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[]) on conflict do nothing""";

    /** What is named by a retraction, or by one that is itself retracted, however deep. */
    private static final String TOUCHED = """
            with recursive named (fact) as (
              select unnest(?::uuid[])
              union
              select r.fact from retraction r join named n on r.retraction = n.fact)
            select distinct a.kind, a.anchor, a.source from named n
            cross join lateral (select * from anchored a where a.fact = n.fact offset 0) a""";

    private static final String TAKEN_BACK = "select distinct fact from retraction where fact = any (?::uuid[])";

    private static final String JOURNALLED =
            "with recursive wanted (owner, kind, anchor) as (select * from unnest(?::text[], ?::text[], ?::uuid[]))"
                    + Journalled.OF_WANTED;

    private final JdbcTemplate jdbc;

    BelongingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact and one of what it belongs to. */
    record Row(Fact fact, Belonging belonging) {}

    /** What something of a partner's belongs to. */
    record Touched(Belonging belonging, PartnerId source) {}

    void add(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    ADD,
                    new Columns<>(rows)
                            .text(row -> row.belonging().kind())
                            .uuid(row -> row.belonging().id())
                            .uuid(row -> row.fact().id().value())
                            .text(row -> row.fact().source()));
        }
    }

    void takeBack(List<Fact> retractions) {
        if (!retractions.isEmpty()) {
            jdbc.update(
                    TAKE_BACK,
                    new Columns<>(retractions)
                            .uuid(BelongingRows::retracted)
                            .uuid(fact -> fact.id().value())
                            .text(Fact::source));
        }
    }

    /** What these retractions change. */
    List<Touched> touchedBy(List<Fact> retractions) {
        return retractions.isEmpty()
                ? List.of()
                : jdbc.query(
                        TOUCHED,
                        new Columns<>(retractions).uuid(BelongingRows::retracted),
                        (row, number) -> new Touched(
                                new Belonging(Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                                new PartnerId(row.getString(3))));
    }

    /** Which of the facts are taken back already: the retraction came first. */
    Set<UUID> takenBack(List<Fact> facts) {
        return new HashSet<>(jdbc.query(
                TAKEN_BACK,
                new Columns<>(facts).uuid(fact -> fact.id().value()),
                (row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class))));
    }

    Journalled journalled(Collection<Key> keys) {
        Journalled journalled = new Journalled();
        jdbc.query(
                JOURNALLED,
                new Columns<>(List.copyOf(keys))
                        .text(Key::owner)
                        .text(Key::kind)
                        .uuid(Key::anchor),
                journalled::take);
        return journalled;
    }

    static UUID retracted(Fact fact) {
        return ((Retracted) fact.event()).fact().value();
    }
}
