package org.handrail.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the relay asks of the database, all over one connection: the session that holds the lock is the session that reads,
 * so a relay that has lost its lock cannot go on as if it had it.
 */
final class RelayDatabase {

    /** The journal's schema tells the services apart that share a database. */
    private static final String LOCK = "hashtextextended(current_schema() || '/relay', 0)";

    private static final String NEXT = """
            select xid::text::bigint as position, seq, fact, source, person, type, time, zone, received_at, data, traceparent
            from journal where (xid, seq) > (?::text::xid8, ?) and xid < ?::text::xid8 order by xid, seq limit ?""";

    /** One statement, so that a failure leaves no transaction open in the session that holds the lock. */
    private static final String REMEMBER = """
            with unhurried as materialized (select set_config('synchronous_commit', 'off', true) as is_set)
            update relay_cursor set xid = ?::text::xid8, seq = ? from unhurried where is_set = 'off'""";

    private static final int MOST_COUNTED = 100_000;

    private final Connection connection;

    RelayDatabase(Connection connection) {
        this.connection = connection;
    }

    boolean lead() throws SQLException {
        return first("select pg_try_advisory_lock(" + LOCK + ")", row -> row.getBoolean(1));
    }

    void resign() throws SQLException {
        first("select pg_advisory_unlock(" + LOCK + ")", row -> row.getBoolean(1));
    }

    Position cursor() throws SQLException {
        return first(
                "select xid::text::bigint, seq from relay_cursor", row -> new Position(row.getLong(1), row.getLong(2)));
    }

    /** The time first, then the transaction: in this order it is a tick. */
    Tick tick() throws SQLException {
        return first(
                "select clock_timestamp(), pg_current_xact_id()::text::bigint",
                row -> new Tick(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)));
    }

    /** Every transaction older than this is finished. */
    long oldestRunning() throws SQLException {
        return first("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", row -> row.getLong(1));
    }

    List<Unpublished> next(Position after, long below, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, Long.toString(after.xid()));
            statement.setLong(2, after.seq());
            statement.setString(3, Long.toString(below));
            statement.setInt(4, most);
            List<Unpublished> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(JournalRow.unpublished(row));
                }
            }
            return rows;
        }
    }

    /** Not waiting for the disk: a cursor that is lost republishes, and consumers know a fact by its id. */
    void remember(Position position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, Long.toString(position.xid()));
            statement.setLong(2, position.seq());
            statement.executeUpdate();
        }
    }

    /** How much is committed or running beyond this place, and since when; counted up to a hundred thousand. */
    Backlog backlog(Position beyond) throws SQLException {
        return first(
                "select count(*), min(received_at), clock_timestamp() from (select received_at from journal where (xid, seq) > ('"
                        + beyond.xid() + "'::xid8, " + beyond.seq() + ") order by xid, seq limit " + MOST_COUNTED
                        + ") b",
                row -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    OffsetDateTime now = row.getObject(3, OffsetDateTime.class);
                    return new Backlog(row.getLong(1), java.time.Duration.between(oldest == null ? now : oldest, now));
                });
    }

    private <T> T first(String sql, Reading<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("No row: " + sql);
            }
            return reading.of(row);
        }
    }

    /** Makes something of a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
