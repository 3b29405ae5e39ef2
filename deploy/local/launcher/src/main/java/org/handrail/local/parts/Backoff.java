package org.handrail.local.parts;

import java.time.Duration;

/**
 * How long to wait before a dead process is started again: doubling with each failure in a row.
 *
 * @param first after the first failure
 * @param longest never longer than this
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;

    /** 200 ms, doubling to 10 s. */
    public static Backoff usual() {
        return new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /**
     * The wait after this many failures.
     *
     * @param failures in a row, from 1
     */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
