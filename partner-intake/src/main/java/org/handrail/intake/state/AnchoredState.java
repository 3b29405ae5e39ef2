package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.FactId;
import org.handrail.intake.Flag;
import org.handrail.intake.PhaseState;
import org.handrail.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;

/** The state of a phase: which facts belong to what. Only ever adds, so the same facts in any order come to the same. */
public final class AnchoredState implements PhaseState {

    private static final String ADD = """
            insert into anchored (kind, anchor, fact, source, opens, shown_to, starts)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::boolean[], ?::text[], ?::timestamptz[])""";

    private static final String TAKE_BACK = """
            insert into retraction (source, fact)
            select distinct * from unnest(?::text[], ?::uuid[]) as r (source, fact) order by source, fact
            on conflict do nothing""";

    /** A referral is opened by another partner than those who answer; all else only by the partner itself. */
    private static final String UNOPENED = """
            select f.fact, f.kind, f.anchor from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[]) as f (kind, anchor, fact, source)
            where not exists (
              select from counted a where a.kind = f.kind and a.anchor = f.anchor and a.opens
              and (a.source = f.source or a.kind = 'REFERRAL'))""";

    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Belongings belongings;

    public AnchoredState(JdbcTemplate jdbc, Journal journal, Belongings belongings) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.belongings = belongings;
    }

    @Override
    public List<Flag> update(List<Fact> accepted) {
        List<Fact> retractions = accepted.stream()
                .filter(fact -> fact.event() instanceof Retracted)
                .toList();
        List<Row> rows = accepted.stream()
                .filter(fact -> !(fact.event() instanceof Retracted))
                .map(fact -> new Row(fact, belongings.of(fact)))
                .toList();
        takeBack(retractions);
        add(rows);
        List<Flag> flags = new ArrayList<>(unopened(rows));
        flags.addAll(unknown(retractions));
        return flags;
    }

    private record Row(Fact fact, Belonging belonging) {}

    private void add(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    ADD,
                    new Columns<>(rows)
                            .text(row -> row.belonging().anchor().kind().name())
                            .uuid(row -> row.belonging().id())
                            .uuid(row -> row.fact().id().value())
                            .text(row -> row.fact().source().value())
                            .of("boolean", row -> row.belonging().opens())
                            .text(row -> row.belonging().shownTo())
                            .of("timestamptz", row -> row.belonging().starts()));
        }
    }

    private void takeBack(List<Fact> retractions) {
        if (!retractions.isEmpty()) {
            jdbc.update(
                    TAKE_BACK,
                    new Columns<>(retractions)
                            .text(fact -> fact.source().value())
                            .uuid(fact -> retracted(fact).value()));
        }
    }

    private List<Flag> unopened(List<Row> rows) {
        Set<Anchor> opened = new HashSet<>();
        rows.stream()
                .filter(row -> row.belonging().opens())
                .forEach(row -> opened.add(row.belonging().anchor()));
        List<Row> following = rows.stream()
                .filter(row -> !opened.contains(row.belonging().anchor()))
                .toList();
        if (following.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                UNOPENED,
                new Columns<>(following)
                        .text(row -> row.belonging().anchor().kind().name())
                        .uuid(row -> row.belonging().id())
                        .uuid(row -> row.fact().id().value())
                        .text(row -> row.fact().source().value()),
                (row, number) -> unopened(
                        new FactId(row.getObject(1, UUID.class)),
                        new Anchor(Anchor.Kind.valueOf(row.getString(2)), row.getObject(3, UUID.class))));
    }

    private Flag unopened(FactId fact, Anchor anchor) {
        return new Flag(fact, belongings.unknown(anchor.kind()), anchor);
    }

    private List<Flag> unknown(List<Fact> retractions) {
        if (retractions.isEmpty()) {
            return List.of();
        }
        Set<FactId> known = new HashSet<>();
        journal.facts(retractions.stream().map(AnchoredState::retracted).toList())
                .forEach(fact -> known.add(fact.id()));
        return retractions.stream()
                .filter(fact -> !known.contains(retracted(fact)))
                .map(fact -> new Flag(
                        fact.id(),
                        "the event that is taken back is not known here",
                        new Anchor(Anchor.Kind.FACT, retracted(fact).value())))
                .toList();
    }

    private static FactId retracted(Fact fact) {
        return ((Retracted) fact.event()).fact();
    }
}
