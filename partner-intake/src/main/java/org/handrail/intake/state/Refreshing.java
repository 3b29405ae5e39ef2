package org.handrail.intake.state;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives anew, behind the scenes after a start, what an older version of the program derived. */
final class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);
    private static final int AT_ONCE = 200;

    private static final String STALE = """
            select viewer, kind, anchor from standing
            where (viewer, kind, anchor) > (:viewer, :kind, :anchor) and fold <> :fold
            and (viewer = '') = (kind = any (:shared))
            order by viewer, kind, anchor limit :limit""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AnchoredState state;
    private final Folds folds;

    Refreshing(JdbcClient jdbc, TransactionTemplate transactions, AnchoredState state, Folds folds) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.state = state;
        this.folds = folds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("state-refresh").start(() -> {
            try {
                int refreshed = refreshAll();
                if (refreshed > 0) {
                    LOG.info("State of {} things derived anew", refreshed);
                }
            } catch (DataAccessException | TransactionException away) {
                LOG.warn(
                        "State is derived anew at the next start: {}",
                        away.getClass().getSimpleName());
            }
        });
    }

    int refreshAll() {
        Key last = new Key("", Kind.STAY, new UUID(0, 0));
        int refreshed = 0;
        List<Key> stale = after("", "", last.anchor());
        while (!stale.isEmpty()) {
            List<Key> slice = stale;
            transactions.executeWithoutResult(transaction -> state.refresh(slice));
            refreshed += slice.size();
            last = slice.getLast();
            stale = after(last.owner(), last.kind().name(), last.anchor());
        }
        return refreshed;
    }

    private List<Key> after(String viewer, String kind, UUID anchor) {
        return jdbc.sql(STALE)
                .param("viewer", viewer)
                .param("kind", kind)
                .param("anchor", anchor)
                .param("fold", folds.version())
                .param("shared", folds.shared())
                .param("limit", AT_ONCE)
                .query((row, number) ->
                        new Key(row.getString(1), Kind.valueOf(row.getString(2)), row.getObject(3, UUID.class)))
                .list();
    }
}
