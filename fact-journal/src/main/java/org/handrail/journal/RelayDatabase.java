package org.handrail.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the relay asks of the journal, all over the session that holds its shards. */
final class RelayDatabase {

    private static final String CURSORS =
            "unnest(?::smallint[], ?::text[], ?::bigint[]) as c (shard, xid, seq) cross join lateral ";

    private static final String BEHIND = "where j.shard = c.shard and (j.xid, j.seq) > (c.xid::xid8, c.seq)";

    private static final String NEXT = "select j.* from " + CURSORS + """
            (select shard, xid::text::bigint as position, seq, fact, source, person, type, time, zone, received_at, data,
               traceparent from journal j\s""" + BEHIND + """
             and j.xid < ?::xid8 order by j.xid, j.seq limit ?) j""";

    private static final String BACKLOG = "select count(*), min(received_at), clock_timestamp() from " + CURSORS
            + "(select received_at from journal j " + BEHIND + " order by j.xid, j.seq limit ?) j";

    /** One statement, so that a failure leaves no transaction open in the session that holds the locks. */
    private static final String REMEMBER = """
            with unhurried as materialized (select set_config('synchronous_commit', 'off', true) as is_set)
            update relay_shard s set xid = p.xid::xid8, seq = p.seq,
              through = greatest(s.through, p.through::timestamptz)
            from unhurried, unnest(?::smallint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
              as p (shard, xid, seq, through, known_xid, known_seq)
            where is_set = 'off' and s.shard = p.shard and (s.xid, s.seq) = (p.known_xid::xid8, p.known_seq)""";

    /** One statement here too; of several instances that see the new topic, one sets the cursors back. */
    private static final String BEGIN_ANEW = """
            with another as (update relay_topic set id = ?, since = clock_timestamp() where id <> ? returning id)
            update relay_shard set xid = '0', seq = 0, through = null where exists (select 1 from another)""";

    private static final int MOST_COUNTED = 100_000;

    private final Connection session;

    RelayDatabase(Connection session) {
        this.session = session;
    }

    /** How far this shard is published. */
    Position cursor(int shard) throws SQLException {
        return Rows.first(
                session,
                "select xid::text::bigint, seq from relay_shard where shard = ?",
                row -> new Position(row.getLong(1), row.getLong(2)),
                shard);
    }

    /** The time first, then the transaction: in this order it is a tick. */
    Tick tick() throws SQLException {
        return Rows.first(
                session,
                "select clock_timestamp(), pg_current_xact_id()::text::bigint",
                row -> new Tick(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)));
    }

    /** Every transaction older than this is finished. */
    long oldestRunning() throws SQLException {
        return Rows.first(
                session, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", row -> row.getLong(1));
    }

    /** What comes next in each of these shards, at most so many of each. */
    List<Unpublished> next(List<Progress> after, long below, int most) throws SQLException {
        return Rows.all(
                session,
                NEXT,
                JournalRow::unpublished,
                shards(after),
                xids(after),
                sequence(after),
                Long.toString(below),
                most);
    }

    /**
     * Not waiting for the disk: a cursor that is lost republishes, and consumers know a fact by its id.
     *
     * @return whether all are as they were last remembered; where not, somebody else set them, and theirs stay
     */
    boolean remember(List<Progress> progress) throws SQLException {
        int changed = Rows.change(
                session,
                REMEMBER,
                shards(progress),
                xids(progress),
                sequence(progress),
                array(
                        "text",
                        progress,
                        each -> each.through() == null ? null : each.through().toString()),
                array("text", progress, each -> Long.toString(each.remembered().xid())),
                array("int8", progress, each -> each.remembered().seq()));
        return changed == progress.size();
    }

    /** Whether facts were published to a topic of another id than this one; the first one asked about is it. */
    boolean isAnother(UUID topic) throws SQLException {
        Rows.change(session, "insert into relay_topic (id) values (?) on conflict do nothing", topic);
        return Rows.first(session, "select id <> ? from relay_topic", row -> row.getBoolean(1), topic);
    }

    /** Has every shard, of whichever instance, begin at its first fact, since this topic holds none. */
    void beginAnew(UUID topic) throws SQLException {
        Rows.change(session, BEGIN_ANEW, topic, topic);
    }

    /** Until when all of all shards is known; empty as long as one has nothing to say. */
    Optional<Instant> through() throws SQLException {
        return Rows.first(
                session,
                "select case when count(*) = count(through) then min(through) end from relay_shard",
                row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** How much is committed or running beyond these places, and since when; counted up to a hundred thousand. */
    Backlog backlog(List<Progress> beyond) throws SQLException {
        return Rows.first(
                session,
                BACKLOG,
                row -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    OffsetDateTime now = row.getObject(3, OffsetDateTime.class);
                    return new Backlog(row.getLong(1), Duration.between(oldest == null ? now : oldest, now));
                },
                shards(beyond),
                xids(beyond),
                sequence(beyond),
                MOST_COUNTED / Math.max(1, beyond.size()));
    }

    private Array shards(List<Progress> progress) throws SQLException {
        return array("int2", progress, Progress::shard);
    }

    private Array xids(List<Progress> progress) throws SQLException {
        return array("text", progress, each -> Long.toString(each.position().xid()));
    }

    private Array sequence(List<Progress> progress) throws SQLException {
        return array("int8", progress, each -> each.position().seq());
    }

    private Array array(String type, List<Progress> progress, Function<Progress, @Nullable Object> column)
            throws SQLException {
        return session.createArrayOf(type, progress.stream().map(column).toArray());
    }
}
