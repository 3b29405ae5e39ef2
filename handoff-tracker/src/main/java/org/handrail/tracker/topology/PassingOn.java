package org.handrail.tracker.topology;

import java.time.Duration;
import java.time.Instant;
import org.handrail.tracker.store.LogTimeRows;
import org.handrail.tracker.time.LogTime;
import org.handrail.tracker.time.PassedOn;
import org.jspecify.annotations.Nullable;

/**
 * How far this partition has passed on what others must know, and they to it. Whoever is led in another partition is judged
 * there no further than was passed on from here; of a partition that never passed anything on nobody waits.
 */
final class PassingOn {

    /** Often enough for a drop to be found within a second, seldom enough for many partitions to speak with each other. */
    private static final Duration EVERY = Duration.ofMillis(200);

    private final LogTime time;
    private final LogTimeRows rows;
    private final Identity.Carrier carrier;
    private @Nullable PassedOn told;
    private boolean lends;
    private boolean relays;

    PassingOn(LogTime time, LogTimeRows rows, Identity.Carrier carrier) {
        this.time = time;
        this.rows = rows;
        this.carrier = carrier;
        lends = rows.lends();
        relays = rows.relays();
    }

    /** Something goes to another partition, from now on. */
    void lends() {
        if (!lends) {
            lends = true;
            rows.keepThatItLends();
            tell(); // at once: until the others know that something may be on its way, they do not wait for it
        }
    }

    /** Something came from another partition and goes on. */
    void relays() {
        lends();
        if (!relays) {
            relays = true;
            rows.keepThatItRelays();
        }
    }

    /** Another partition says how far it has come. */
    void hear(int partition, PassedOn through) {
        if (!time.knowsLender(partition)) {
            rows.keepLender(partition, through.all());
        }
        time.lent(partition, through);
        tell();
    }

    /** Tells the others, where there is anything to tell. */
    void tell() {
        PassedOn through = lends ? time.passedOn(relays) : null;
        if (through != null && (told == null || isDue(told, through))) {
            told = through;
            carrier.passedOn(through);
        }
    }

    /** What was heard counts too: of two that pass things on to each other, each waits for what the other heard. */
    private static boolean isDue(PassedOn before, PassedOn now) {
        return isDue(before.all(), now.all()) || isDue(before.heard(), now.heard());
    }

    private static boolean isDue(Instant before, Instant now) {
        return !now.isBefore(before.plus(EVERY));
    }
}
