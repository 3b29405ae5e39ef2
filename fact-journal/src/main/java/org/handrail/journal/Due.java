package org.handrail.journal;

import java.time.Duration;

/** Something to be done every so often, as the machine's steady clock has it. */
final class Due {

    private final long everyNanos;
    private long last;

    Due(Duration every) {
        this.everyNanos = every.toNanos();
        this.last = System.nanoTime() - everyNanos;
    }

    /** Whether it is time; then the next time is so much later. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - last < everyNanos) {
            return false;
        }
        last = now;
        return true;
    }
}
