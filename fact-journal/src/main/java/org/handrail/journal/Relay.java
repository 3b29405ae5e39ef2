package org.handrail.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the journal to the topic. One instance of a service leads, by a lock of its database session; the others wait for
 * it. Broker or database away: it waits ever longer, says so once, and goes on where it was.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration STANDBY = Duration.ofSeconds(1);

    private final DataSource database;
    private final Topic topic;
    private final RelaySettings settings;
    private final RelayState state;
    private final Semaphore committed = new Semaphore(0);
    private final Silence broker = new Silence("broker or its topic");
    private final Silence connection = new Silence("database");
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(DataSource database, Topic topic, RelaySettings settings, RelayState state) {
        this.database = database;
        this.topic = topic;
        this.settings = settings;
        this.state = state;
    }

    /** Something was committed: worth looking at once. */
    void wake() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").start(this::untilStopped);
    }

    private void untilStopped() {
        while (running) {
            try (Connection session = database.getConnection()) {
                connection.ended();
                RelayDatabase journal = new RelayDatabase(session);
                if (journal.lead()) {
                    lead(journal);
                } else {
                    pause(STANDBY);
                }
            } catch (SQLException away) {
                pause(connection.of(away));
            }
        }
        topic.close();
    }

    private void lead(RelayDatabase journal) throws SQLException {
        LOG.info("Leading the relay to {}", topic.name());
        state.leader(true);
        try {
            Round round = new Round(journal, topic, settings, state);
            while (running) {
                pause(next(round));
            }
        } finally {
            state.leader(false);
            resign(journal);
        }
    }

    /** One round, and how long to wait before the next. */
    private Duration next(Round round) throws SQLException {
        try {
            boolean allPublished = round.run();
            broker.ended();
            state.broker(RelayState.Broker.THERE);
            return allPublished ? settings.pollEvery() : Duration.ZERO;
        } catch (BrokerAway away) {
            if (!running) {
                return Duration.ZERO;
            }
            state.broker(RelayState.Broker.AWAY);
            round.countBacklog();
            return broker.of(away);
        }
    }

    private static void resign(RelayDatabase journal) {
        try {
            journal.resign();
        } catch (SQLException sessionGone) {
            LOG.debug("The lock went with its session", sessionGone);
        }
    }

    private void pause(Duration atMost) {
        try {
            if (committed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                committed.drainPermits();
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            wake();
            join(stopping);
        }
    }

    private static void join(Thread stopping) {
        try {
            if (!stopping.join(Duration.ofSeconds(3))) {
                stopping.interrupt();
                stopping.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server when starting, after it when stopping: the last posts still find it at work. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** How long something has been away: said once, answered with ever longer pauses, and once when it is back. */
    private static final class Silence {

        private final String what;
        private Duration pause = Duration.ZERO;

        Silence(String what) {
            this.what = what;
        }

        Duration of(Exception cause) {
            if (pause.isZero()) {
                LOG.warn("The {} is away; what is accepted waits in the journal: {}", what, cause.toString());
                pause = Duration.ofMillis(100);
            } else if (pause.compareTo(LONGEST_PAUSE) < 0) {
                pause = pause.multipliedBy(2);
            }
            return pause;
        }

        void ended() {
            if (!pause.isZero()) {
                LOG.info("The {} is back", what);
                pause = Duration.ZERO;
            }
        }
    }
}
