package org.handrail.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has what is older than is kept erased, as often as is said. How long that is, only the owner of the schema can say. */
public final class Retention implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    /** Of each of eight shards: small enough for a short transaction. */
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("retention").factory());

    /**
     * Asks at once and then again and again.
     *
     * @param every how long between two looks
     */
    Retention(JdbcTemplate jdbc, Duration every) {
        this.jdbc = jdbc;
        var _ = clock.scheduleWithFixedDelay(this::keep, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep() {
        try {
            for (Long gone = erased(); gone != null && gone > 0; gone = erased()) {
                log.info("erased {} facts that were older than is kept", gone);
            }
        } catch (DataAccessException notNow) {
            log.warn("what is older than is kept could not be erased; tried again later", notNow);
        }
    }

    private @Nullable Long erased() {
        return jdbc.queryForObject("select erase_expired(?)", Long.class, AT_ONCE);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
