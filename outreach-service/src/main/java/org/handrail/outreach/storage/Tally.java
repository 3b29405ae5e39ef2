package org.handrail.outreach.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws together what changes of cases added to the tally. A count is right before and after, and while it happens; without it
 * counts would only take longer and longer. One instance at a time does it.
 */
@Component
class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private static final String IS_MINE = "select pg_try_advisory_xact_lock(hashtext('case_tally'))";
    private static final String DRAW_TOGETHER = """
            with news as (delete from case_tally_news where seq > 0 returning *),
            sums as (
              select is_open, about, severity, owned, queue, hangs_on, sum(cases) as cases
              from news group by 1, 2, 3, 4, 5, 6 having sum(cases) <> 0)
            insert into case_tally (key, is_open, about, severity, owned, queue, hangs_on, cases)
            select md5(row(is_open, about, severity, owned, queue, hangs_on)::text)::uuid, is_open, about, severity, owned,
              queue, hangs_on, cases from sums
            on conflict (key) do update set cases = case_tally.cases + excluded.cases""";
    private static final String FORGET_NONE = "delete from case_tally where cases = 0";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    Tally(JdbcTemplate database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${handrail.desk.look-at-the-clock-every:5s}")
    void drawTogether() {
        try {
            transaction.executeWithoutResult(status -> {
                if (Boolean.TRUE.equals(database.queryForObject(IS_MINE, Boolean.class))
                        && database.update(DRAW_TOGETHER) > 0) {
                    database.update(FORGET_NONE);
                }
            });
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The tally of cases waits for the database: {}", away.getMessage());
        }
    }
}
