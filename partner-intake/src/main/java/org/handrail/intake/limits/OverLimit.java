package org.handrail.intake.limits;

import java.time.Duration;

/** A post that comes too soon, or beside too many others. Nothing of it was read. */
public final class OverLimit extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long MILLIS = 1000;

    private final Duration wait;
    private final String limit;

    OverLimit(String limit, Duration wait) {
        super(limit, null, false, false);
        this.limit = limit;
        this.wait = wait;
    }

    /** Which limit, in a partner's words. */
    public String limit() {
        return limit;
    }

    /** Whole seconds after which to try again, at least 1: the value of {@code Retry-After}. */
    public String retryAfter() {
        return String.valueOf(Math.max(1, (wait.toMillis() + MILLIS - 1) / MILLIS));
    }
}
