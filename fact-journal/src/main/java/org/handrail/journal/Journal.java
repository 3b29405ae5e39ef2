package org.handrail.journal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The journal of one service: whatever is in it is published, once in effect, whichever process dies when. */
public final class Journal {

    /** {@code clock} first: the xid is assigned before the time is read, as the watermark needs it. Locks go in order of id. */
    private static final String APPEND = """
            with clock as materialized (select pg_current_xact_id() as xid, clock_timestamp() as at),
            draft as materialized (
              select nextval('journal_seq') as seq, d.*
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                   as d (fact, source, person, type, time, zone, data, posted, traceparent))
            insert into journal (xid, seq, fact, source, person, type, time, zone, received_at, data, posted, traceparent)
            select clock.xid, seq, fact, source, person, type, time, zone, clock.at, data, posted, coalesce(draft.traceparent, ?)
            from clock, draft order by fact
            on conflict (fact) do nothing
            returning fact, received_at""";

    private final JdbcTemplate jdbc;
    private final TraceContext trace;
    private final Runnable committed;

    /**
     * A journal in the schema that the connection leads to.
     *
     * @param committed told after each transaction that appended something
     */
    public Journal(JdbcTemplate jdbc, TraceContext trace, Runnable committed) {
        this.jdbc = jdbc;
        this.trace = trace;
        this.committed = committed;
    }

    /**
     * Appends a batch within the caller's transaction. What repeats a known fact is a duplicate; what says something else
     * under a known id is a conflict and is not kept. Both also within the batch.
     *
     * @throws IllegalStateException outside a transaction
     */
    public Appended append(List<Draft> drafts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is appended to within a transaction only");
        }
        Map<FactId, Draft> firsts = LinkedHashMap.newLinkedHashMap(drafts.size());
        drafts.forEach(draft -> firsts.putIfAbsent(draft.id(), draft));
        Map<UUID, Instant> inserted = insert(List.copyOf(firsts.values()));
        if (!inserted.isEmpty()) {
            tellAfterCommit();
        }
        return outcomes(drafts, firsts, inserted);
    }

    /** What the journal holds under this id. */
    public Optional<Entry> find(FactId id) {
        return jdbc
                .query("select * from journal where fact = ?", (row, number) -> JournalRow.entry(row), id.value())
                .stream()
                .findFirst();
    }

    /** What the journal holds of these, in no order; what it does not hold is missing. */
    public Collection<Fact> facts(Collection<FactId> ids) {
        return known(ids, Set.of()).values();
    }

    /** Those of these people of whom the journal holds anything. */
    public Set<PersonAlias> known(Collection<PersonAlias> people) {
        UUID[] aliases = people.stream().map(PersonAlias::value).distinct().toArray(UUID[]::new);
        Set<PersonAlias> known = new HashSet<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select asked.person from unnest(?::uuid[]) as asked (person)
                            where exists (select 1 from journal where journal.person = asked.person)""");
                    statement.setArray(1, connection.createArrayOf("uuid", aliases));
                    return statement;
                },
                (ResultSet row) -> {
                    known.add(new PersonAlias(row.getObject(1, UUID.class)));
                });
        return known;
    }

    private Appended outcomes(List<Draft> drafts, Map<FactId, Draft> firsts, Map<UUID, Instant> inserted) {
        Map<UUID, Fact> known = known(firsts.keySet(), inserted.keySet());
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        List<Fact> accepted = new ArrayList<>(inserted.size());
        Set<FactId> seen = HashSet.newHashSet(drafts.size());
        for (Draft draft : drafts) {
            Instant received = inserted.get(draft.id().value());
            if (received != null && seen.add(draft.id())) {
                Fact fact = draft.receivedAt(received);
                known.put(draft.id().value(), fact);
                accepted.add(fact);
                outcomes.add(Outcome.ACCEPTED);
            } else {
                Fact standing = known.get(draft.id().value());
                outcomes.add(standing != null && draft.repeats(standing) ? Outcome.DUPLICATE : Outcome.CONFLICT);
            }
        }
        return new Appended(outcomes, accepted);
    }

    private Map<UUID, Instant> insert(List<Draft> drafts) {
        Map<UUID, Instant> inserted = HashMap.newHashMap(drafts.size());
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(APPEND);
                    DraftColumns.of(drafts).set(statement);
                    statement.setString(DraftColumns.COUNT + 1, trace.traceparent());
                    return statement;
                },
                (ResultSet row) -> {
                    inserted.put(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return inserted;
    }

    private Map<UUID, Fact> known(Collection<FactId> all, Set<UUID> inserted) {
        UUID[] others = all.stream()
                .map(FactId::value)
                .filter(id -> !inserted.contains(id))
                .toArray(UUID[]::new);
        Map<UUID, Fact> known = new HashMap<>();
        if (others.length > 0) {
            jdbc.query(
                    connection -> {
                        PreparedStatement statement =
                                connection.prepareStatement("select * from journal where fact = any (?)");
                        Array ids = connection.createArrayOf("uuid", others);
                        statement.setArray(1, ids);
                        return statement;
                    },
                    (ResultSet row) -> remember(known, row));
        }
        return known;
    }

    private static void remember(Map<UUID, Fact> known, ResultSet row) throws SQLException {
        Fact fact = JournalRow.fact(row);
        known.put(fact.id().value(), fact);
    }

    private void tellAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.run();
            }
        });
    }
}
