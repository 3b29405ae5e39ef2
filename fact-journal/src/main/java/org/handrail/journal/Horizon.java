package org.handrail.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How far all is known: the latest tick before which every transaction is finished and every row published. Pure, so that
 * what promise 3 hangs on can be seen at a glance.
 */
final class Horizon {

    private final Deque<Tick> open = new ArrayDeque<>();
    private @Nullable Instant through;

    /** Takes note of a tick, later than those before. */
    void tick(Tick tick) {
        open.addLast(tick);
    }

    /**
     * Takes note that every transaction older than {@code xid} is finished and all its rows are published.
     */
    void publishedBelow(long xid) {
        for (Tick next = open.peekFirst(); next != null && next.xid() <= xid; next = open.peekFirst()) {
            through = next.at();
            open.removeFirst();
        }
    }

    /** Everything received before this is published; null as long as nothing can be said. */
    @Nullable
    Instant through() {
        return through;
    }
}
