package org.handrail.outreach.storage;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks which cases change by themselves: unclaimed, overdue, returned, to be looked after again. Several instances may do
 * so at once: a case's person is held, and what one wrote down does not lapse again for another.
 */
@Component
class PassingTime {

    private static final Logger LOG = LoggerFactory.getLogger(PassingTime.class);
    private static final int AT_A_TIME = 200;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final PersonFiles files;
    private final Standings standings;
    private final Clock clock;

    PassingTime(
            JdbcClient database, TransactionTemplate transaction, PersonFiles files, Standings standings, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.files = files;
        this.standings = standings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${handrail.desk.look-at-the-clock-every:5s}")
    void look() {
        try {
            int found = AT_A_TIME;
            while (found == AT_A_TIME) {
                found = once();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Cannot look which cases have become due; trying again: {}", away.getMessage());
        }
    }

    private int once() {
        Map<UUID, UUID> due = new HashMap<>();
        database.sql("select id, person from cases where changes_at <= :now order by changes_at limit " + AT_A_TIME)
                .param("now", Columns.at(clock.instant()))
                .query(row -> {
                    due.put(Columns.uuid(row, "id"), Columns.uuid(row, "person"));
                });
        return due.isEmpty() || reckoned(due) ? due.size() : 0;
    }

    /** False where one of them cannot be worked out: it stands in nobody else's way, and all are looked at again later. */
    private boolean reckoned(Map<UUID, UUID> due) {
        try {
            reckon(due);
            return true;
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            due.forEach(this::alone);
            return false;
        }
    }

    private void alone(UUID id, UUID person) {
        try {
            reckon(Map.of(id, person));
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error(
                    "What comes next for the case {} cannot be worked out: {}",
                    id,
                    broken.getClass().getSimpleName());
        }
    }

    private void reckon(Map<UUID, UUID> due) {
        transaction.executeWithoutResult(status -> {
            files.hold(new TreeSet<>(due.values()));
            standings.reckon(List.copyOf(due.keySet()));
        });
    }
}
