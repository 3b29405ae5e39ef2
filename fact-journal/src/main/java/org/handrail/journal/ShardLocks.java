package org.handrail.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Who publishes which shard, by advisory locks of the database session: they go with the session, so a killed instance holds
 * nothing. All over the session that also reads, so an instance that lost its locks cannot go on as if it had them.
 */
final class ShardLocks {

    /** The journal's schema tells the services apart that share a database. */
    private static final String SHARD = "hashtextextended(current_schema() || '/relay/' || ?, 0)";

    private static final String PRESENT = "hashtextextended(current_schema() || '/relay', 0)";

    /** Everybody present holds the same lock together with the others; a lock's key is two halves of a number there. */
    private static final String INSTANCES = """
            select count(*) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted and objsubid = 1
            and database = (select oid from pg_database where datname = current_database())
            and (classid::bigint << 32 | objid::bigint) =\s""" + PRESENT;

    private final Connection session;

    ShardLocks(Connection session) {
        this.session = session;
    }

    /** Lets the others know that this instance is there, as long as the session lasts. */
    void bePresent() throws SQLException {
        Rows.first(session, "select pg_advisory_lock_shared(" + PRESENT + ")", row -> true);
    }

    /** How many instances are there, this one included. */
    int instances() throws SQLException {
        return Rows.first(session, INSTANCES, row -> Math.max(1, row.getInt(1)));
    }

    /** Takes a shard, if it is free. */
    boolean take(int shard) throws SQLException {
        return Rows.first(session, "select pg_try_advisory_lock(" + SHARD + ")", row -> row.getBoolean(1), shard);
    }

    void giveBack(int shard) throws SQLException {
        Rows.first(session, "select pg_advisory_unlock(" + SHARD + ")", row -> true, shard);
    }

    /** Gives everything back before the session is used for something else. */
    void giveBackAll() throws SQLException {
        Rows.first(session, "select pg_advisory_unlock_all()", row -> true);
    }
}
