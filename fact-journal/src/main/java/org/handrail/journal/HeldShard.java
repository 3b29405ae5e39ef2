package org.handrail.journal;

/** One shard while this instance publishes it. */
final class HeldShard {

    private final int shard;
    private final Horizon horizon = new Horizon();
    private Position remembered;
    private Position cursor;

    HeldShard(int shard, Position cursor) {
        this.shard = shard;
        this.remembered = cursor;
        this.cursor = cursor;
    }

    void tick(Tick tick) {
        horizon.tick(tick);
    }

    /** Takes note that the topic has, or never will have, all rows up to this one. */
    void publishedTo(Position last) {
        cursor = last;
    }

    /**
     * Takes note of how far it could be looked for rows.
     *
     * @param all whether every row of the shard that is older than {@code oldestRunning} is published
     * @param oldestRunning every transaction older than this is finished
     */
    void knownTo(boolean all, long oldestRunning) {
        horizon.publishedBelow(all ? oldestRunning : cursor.xid());
    }

    /** Takes note that the database knows how far it is. */
    void remembered() {
        remembered = cursor;
    }

    Progress progress() {
        return new Progress(shard, remembered, cursor, horizon.through());
    }
}
