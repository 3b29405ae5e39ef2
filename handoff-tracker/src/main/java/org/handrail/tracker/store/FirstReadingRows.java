package org.handrail.tracker.store;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** How far the first reading of a partition has come, kept over restarts beside other rows. */
public final class FirstReadingRows {

    private static final Bytes BEGAN = key("reading/began");
    private static final Bytes ENDED = key("reading/ended");
    private static final Bytes OVER = key("reading/over");
    private static final String HEARD = "reading/heard/";
    private static final int LAYOUT = 1;

    private final KeyValueStore<Bytes, byte[]> rows;

    public FirstReadingRows(KeyValueStore<Bytes, byte[]> rows) {
        this.rows = rows;
    }

    /** When it began, in milliseconds; null where it did not yet. */
    public @Nullable Long began() {
        byte[] row = rows.get(BEGAN);
        return row == null ? null : new RowReader(row, LAYOUT).count();
    }

    public void begin(long millis) {
        rows.put(BEGAN, new RowWriter(LAYOUT).count(millis).row());
    }

    /** Whether this partition was read to its end, and said so. */
    public boolean ended() {
        return rows.get(ENDED) != null;
    }

    public void end() {
        rows.put(ENDED, new RowWriter(LAYOUT).row());
    }

    /** Whether all partitions were. */
    public boolean over() {
        return rows.get(OVER) != null;
    }

    /** Keeps that, and nothing else of it. */
    public void finish() {
        rows.put(OVER, new RowWriter(LAYOUT).row());
        rows.delete(BEGAN);
        rows.delete(ENDED);
        heard().forEach(partition -> rows.delete(key(HEARD + partition)));
    }

    /** The partitions that said so. */
    public Set<Integer> heard() {
        Set<Integer> heard = new HashSet<>();
        try (var kept = rows.range(key(HEARD), key(HEARD + (char) 0x7f))) {
            kept.forEachRemaining(row -> heard.add(
                    Integer.parseInt(new String(row.key.get(), StandardCharsets.UTF_8).substring(HEARD.length()))));
        }
        return heard;
    }

    public void hear(int partition) {
        rows.put(key(HEARD + partition), new RowWriter(LAYOUT).row());
    }

    private static Bytes key(String name) {
        return Bytes.wrap(name.getBytes(StandardCharsets.UTF_8));
    }
}
