package org.handrail.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shards this instance publishes: taken and given back, so that all instances alive have about as many. */
final class Share {

    /** How many shards there are; the migration that made them says why. */
    static final int SHARDS = 8;

    private final ShardLocks locks;
    private final RelayDatabase journal;
    private final SortedMap<Integer, HeldShard> held = new TreeMap<>();

    Share(ShardLocks locks, RelayDatabase journal) {
        this.locks = locks;
        this.journal = journal;
    }

    /** How many an instance may hold, so that together they hold all. */
    static int fair(int instances) {
        return Math.ceilDiv(SHARDS, instances);
    }

    /** Gives back what is more than its fair share, or takes what is free up to it. */
    void balance() throws SQLException {
        int fair = fair(locks.instances());
        while (held.size() > fair) {
            int given = held.lastKey();
            held.remove(given);
            locks.giveBack(given);
        }
        for (int shard = 0; shard < SHARDS && held.size() < fair; shard++) {
            if (!held.containsKey(shard) && locks.take(shard)) {
                held.put(shard, new HeldShard(shard, journal.cursor(shard)));
            }
        }
    }

    int size() {
        return held.size();
    }

    /** One instance announces for all: the one that holds the first shard. */
    boolean announces() {
        return held.containsKey(0);
    }

    void tick(Tick tick) {
        held.values().forEach(shard -> shard.tick(tick));
    }

    /** Tells the database how far each is; where somebody set a cursor back meanwhile, goes on from there. */
    void remember() throws SQLException {
        if (journal.remember(progress())) {
            held.values().forEach(HeldShard::remembered);
        } else {
            readAgain();
        }
    }

    /** Goes on from where the database says. */
    void readAgain() throws SQLException {
        for (Map.Entry<Integer, HeldShard> each : held.entrySet()) {
            each.setValue(new HeldShard(each.getKey(), journal.cursor(each.getKey())));
        }
    }

    /** How far each is. */
    List<Progress> progress() {
        return held.values().stream().map(HeldShard::progress).toList();
    }

    /**
     * Takes note that these rows are dealt with.
     *
     * @param most how many of a shard were asked for: fewer means that there were no more
     * @param oldestRunning below which they were looked for
     * @return whether there were no more in any shard
     */
    boolean publishedTo(Collection<Unpublished> rows, int most, long oldestRunning) {
        Map<Integer, List<Unpublished>> byShard = rows.stream().collect(Collectors.groupingBy(Unpublished::shard));
        boolean all = true;
        for (Map.Entry<Integer, HeldShard> each : held.entrySet()) {
            List<Unpublished> its = byShard.getOrDefault(each.getKey(), List.of());
            if (!its.isEmpty()) {
                each.getValue().publishedTo(its.getLast().position());
            }
            boolean allOfIt = its.size() < most;
            each.getValue().knownTo(allOfIt, oldestRunning);
            all &= allOfIt;
        }
        return all;
    }
}
