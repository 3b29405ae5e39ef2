package org.handrail.insights.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.ErrorHandler;

/**
 * Work that runs by itself, every second some of it, is tried again at its next turn while the database is away. A line says so now
 * and then; what else goes wrong is said each time, with its stack.
 */
@Component
final class DatabaseAway implements SimpleAsyncTaskSchedulerCustomizer, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final Duration OFTEN_ENOUGH = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final AtomicReference<Instant> said = new AtomicReference<>(Instant.EPOCH);

    DatabaseAway() {
        this(Clock.systemUTC());
    }

    DatabaseAway(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void customize(SimpleAsyncTaskScheduler scheduler) {
        scheduler.setErrorHandler(this);
    }

    @Override
    public void handleError(Throwable failed) {
        if (isAway(failed)) {
            say(failed);
        } else {
            TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failed);
        }
    }

    /** It cannot be asked, no transaction begins, or one was cut in two. */
    private static boolean isAway(Throwable failed) {
        return failed instanceof DataAccessResourceFailureException
                || failed instanceof CannotCreateTransactionException
                || failed instanceof TransactionSystemException;
    }

    private void say(Throwable away) {
        Instant now = clock.instant();
        Instant before = said.get();
        if (before.plus(OFTEN_ENOUGH).isBefore(now) && said.compareAndSet(before, now)) {
            LOG.warn("The figures wait for the database: {}", away.getMessage());
        }
    }
}
