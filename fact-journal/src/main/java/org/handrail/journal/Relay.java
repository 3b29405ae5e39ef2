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
 * Carries the journal to the topic. The instances of a service share the work, by locks of their database sessions. Broker
 * or database away: it waits ever longer, says so once, and goes on where it was.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    /** Commits within this time of each other go out together: many small rounds cost more than one larger. */
    private static final Duration GATHER = Duration.ofMillis(5);

    private static final Duration STUMBLED = Duration.ofSeconds(1);

    private final DataSource database;
    private final Topic topic;
    private final RelaySettings settings;
    private final RelayState state;
    private final InBand inBand;
    private final Semaphore committed = new Semaphore(0);
    private final Semaphore stopping = new Semaphore(0);
    private final Absence broker = new Absence("broker or its topic");
    private final Absence connection = new Absence("database");
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(DataSource database, Topic topic, RelaySettings settings, RelayState state, InBand inBand) {
        this.inBand = inBand;
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
        stopping.drainPermits();
        thread = Thread.ofPlatform().name("relay").start(this::untilStopped);
    }

    private void untilStopped() {
        while (running) {
            try (Connection session = database.getConnection()) {
                connection.ended();
                work(session);
            } catch (SQLException away) {
                waitOut(connection.of(away));
            } catch (RuntimeException unexpected) {
                LOG.error("The relay stumbled and begins again", unexpected);
                waitOut(STUMBLED);
            }
        }
        topic.close();
    }

    private void work(Connection connection) throws SQLException {
        RelaySession session = RelaySession.over(connection);
        LOG.info("Relaying to {}", topic.name());
        try {
            Round round = new Round(session, topic, settings, state, inBand);
            while (running) {
                next(round);
            }
        } finally {
            state.shards(0);
            resign(session);
        }
    }

    /** One round, and the pause after it. */
    private void next(Round round) throws SQLException {
        try {
            boolean allPublished = round.run();
            broker.ended();
            state.broker(RelayState.Broker.THERE);
            if (allPublished) {
                awaitCommit();
            }
        } catch (BrokerAway away) {
            if (running) {
                state.broker(RelayState.Broker.AWAY);
                round.countBacklog();
                waitOut(broker.of(away));
            }
        }
    }

    private static void resign(RelaySession session) {
        try {
            session.locks().giveBackAll();
        } catch (SQLException sessionGone) {
            LOG.debug("The locks went with their session", sessionGone);
        }
    }

    private void awaitCommit() {
        try {
            if (committed.tryAcquire(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                waitOut(GATHER);
                committed.drainPermits();
            }
        } catch (InterruptedException told) {
            running = false;
        }
    }

    /** Waits whatever is committed meanwhile, but not when told to stop. */
    private void waitOut(Duration time) {
        try {
            if (stopping.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException told) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
        Thread started = thread;
        if (started != null) {
            wake();
            join(started);
        }
    }

    private static void join(Thread started) {
        try {
            if (!started.join(Duration.ofSeconds(3))) {
                started.interrupt();
                started.join(Duration.ofSeconds(5));
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
}
