package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Something counted in the database when it is asked for, at most every few seconds.
 *
 * @param <T> what is counted
 */
final class CountedNow<T> {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Supplier<T> counting;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;
    private @Nullable T counted;

    CountedNow(Supplier<T> counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    /** The count, or null while the database is away: not known is not none. */
    synchronized @Nullable T get() {
        Instant now = clock.instant();
        if (now.isAfter(countedAt.plus(GOOD_FOR))) {
            try {
                counted = counting.get();
                countedAt = now;
            } catch (DataAccessException away) {
                return null;
            }
        }
        return counted;
    }
}
