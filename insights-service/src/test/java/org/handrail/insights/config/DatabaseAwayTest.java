package org.handrail.insights.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** What work that runs by itself says when the database is away. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final DatabaseAway away = new DatabaseAway(now::get);

    @Test
    void aDatabaseThatIsAwayIsSaidInOneLine(CapturedOutput said) {
        away.handleError(new CannotGetJdbcConnectionException("nobody listens there"));
        away.handleError(new DataAccessResourceFailureException("it was cut off"));
        away.handleError(new TransactionSystemException("it was cut in two"));

        assertThat(said.getAll().lines().filter(line -> line.contains("wait for the database")))
                .hasSize(1);
        assertThat(said.getAll()).doesNotContain("\tat ");
    }

    @Test
    void whatElseGoesWrongIsSaidWithItsStack(CapturedOutput said) {
        away.handleError(new IllegalStateException("a month without a name"));

        assertThat(said.getAll()).contains("a month without a name", "\tat ");
    }

    @Test
    void whereItStaysAwayItIsSaidAgain(CapturedOutput said) {
        away.handleError(new CannotGetJdbcConnectionException("nobody listens there"));
        now.updateAndGet(noon -> noon.plusSeconds(31));
        away.handleError(new CannotGetJdbcConnectionException("nobody listens there"));

        assertThat(said.getAll().lines().filter(line -> line.contains("wait for the database")))
                .hasSize(2);
    }
}
