package org.handrail.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * All that the relay does over one session of the database.
 *
 * @param share the shards this instance publishes
 */
record RelaySession(ShardLocks locks, RelayDatabase journal, Parking parking, Share share) {

    static RelaySession over(Connection session) throws SQLException {
        ShardLocks locks = new ShardLocks(session);
        RelayDatabase journal = new RelayDatabase(session);
        locks.bePresent();
        return new RelaySession(locks, journal, new Parking(session), new Share(locks, journal));
    }
}
