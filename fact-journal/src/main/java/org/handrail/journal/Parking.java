package org.handrail.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What an operator has a say in: facts that the topic will not take, kept with the cause; and what was erased. */
final class Parking {

    /** Durable before the cursor moves on, or a fact could be neither published nor parked. */
    private static final String PARK = """
            insert into relay_parked (fact, cause) select * from unnest(?::uuid[], ?::text[]) as p (fact, cause)
            on conflict (fact) do update set cause = excluded.cause, parked_at = excluded.parked_at, released_at = null""";

    private static final String WAITING = "published_at is null and dropped_at is null";

    private static final String RELEASED = """
            select shard, xid::text::bigint as position, seq, j.fact, source, person, type, time, zone, received_at, data,
              traceparent from relay_parked join journal j using (fact)
            where released_at is not null and\s""" + WAITING + " limit ?";

    private static final int AT_ONCE = 100;
    private static final int MANY_AT_ONCE = 2_000;

    private final Connection session;

    Parking(Connection session) {
        this.session = session;
    }

    void park(List<Refused> refused) throws SQLException {
        Rows.change(
                session,
                PARK,
                session.createArrayOf(
                        "uuid", refused.stream().map(Refused::fact).toArray()),
                session.createArrayOf(
                        "text", refused.stream().map(Refused::cause).toArray()));
    }

    /** How many are parked now. */
    int parked() throws SQLException {
        return Rows.first(session, "select count(*) from relay_parked where " + WAITING, row -> row.getInt(1));
    }

    /** Those that an operator wants tried once more. */
    List<Unpublished> released() throws SQLException {
        return Rows.all(session, RELEASED, JournalRow::unpublished, AT_ONCE);
    }

    /** The keys of what was erased and stands in the topic still. */
    List<String> tombstones() throws SQLException {
        return Rows.all(
                session, "select key from tombstone order by key limit ?", row -> row.getString(1), MANY_AT_ONCE);
    }

    void buried(List<String> keys) throws SQLException {
        Rows.change(
                session, "delete from tombstone where key = any (?)", session.createArrayOf("text", keys.toArray()));
    }

    void published(List<UUID> facts) throws SQLException {
        Rows.change(
                session,
                "update relay_parked set published_at = clock_timestamp() where fact = any (?)",
                session.createArrayOf("uuid", facts.toArray()));
    }
}
