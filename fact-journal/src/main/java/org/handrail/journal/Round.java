package org.handrail.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Watermark;
import org.jspecify.annotations.Nullable;

/** The relay's work while it leads: publish what is next, then say how far all is known. */
final class Round {

    private static final Duration COUNT_EVERY = Duration.ofSeconds(2);

    private final RelayDatabase journal;
    private final Topic topic;
    private final RelaySettings settings;
    private final RelayState state;
    private final Horizon horizon = new Horizon();
    private final Due watermark;
    private final Due count = new Due(COUNT_EVERY);
    private Position cursor;
    private @Nullable Instant announced;

    Round(RelayDatabase journal, Topic topic, RelaySettings settings, RelayState state) throws SQLException {
        this.journal = journal;
        this.topic = topic;
        this.settings = settings;
        this.state = state;
        this.watermark = new Due(settings.watermarkEvery());
        this.cursor = journal.cursor();
    }

    /**
     * Goes once.
     *
     * @return whether all that could be published is
     */
    boolean run() throws SQLException, BrokerAway {
        boolean due = watermark.isDue();
        if (due) {
            horizon.tick(journal.tick());
        }
        long oldestRunning = journal.oldestRunning();
        List<Unpublished> rows = journal.next(cursor, oldestRunning, settings.batch());
        if (!rows.isEmpty()) {
            publish(rows);
        }
        boolean all = rows.size() < settings.batch();
        horizon.publishedBelow(all ? oldestRunning : cursor.xid());
        if (due) {
            announce();
        }
        if (all) {
            state.backlog(Backlog.NONE);
        } else {
            countBacklog();
        }
        return all;
    }

    /** Counts what waits, now and then. */
    void countBacklog() throws SQLException {
        if (count.isDue()) {
            state.backlog(journal.backlog(cursor));
        }
    }

    /** All acknowledged, then the cursor: interrupted between the two, they are published again, never lost. */
    private void publish(List<Unpublished> rows) throws SQLException, BrokerAway {
        topic.publish(rows);
        Position last = rows.getLast().position();
        journal.remember(last);
        cursor = last;
        state.published(rows.size());
    }

    private void announce() throws BrokerAway {
        Instant through = horizon.through();
        if (through != null && !through.equals(announced)) {
            topic.publishToEveryPartition(FactRecords.of(new Watermark(settings.service(), through)));
            announced = through;
            state.through(through);
        }
    }

    /** Something to be done every so often, as the machine's steady clock has it. */
    private static final class Due {

        private final long everyNanos;
        private long last;

        Due(Duration every) {
            this.everyNanos = every.toNanos();
            this.last = System.nanoTime() - everyNanos;
        }

        boolean isDue() {
            long now = System.nanoTime();
            if (now - last < everyNanos) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
