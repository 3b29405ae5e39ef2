package org.handrail.intake.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** So many a second, evenly, and as many again in one burst. Holds one number and no lock. */
final class Rate {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long apart;
    /** When the next one would be due if all came evenly. */
    private final AtomicLong due;

    /**
     * A rate that begins with a whole burst.
     *
     * @param now nanoseconds of the clock that {@link #taken} is asked with
     */
    Rate(int perSecond, long now) {
        this.apart = SECOND / perSecond;
        this.due = new AtomicLong(now);
    }

    /** Takes one; else says how many nanoseconds to wait, which is more than 0. */
    long taken(long now) {
        while (true) {
            long next = due.get();
            long begins = Math.max(next, now);
            long wait = begins + apart - now - SECOND;
            if (wait > 0) {
                return wait;
            }
            if (due.compareAndSet(next, begins + apart)) {
                return 0;
            }
        }
    }
}
