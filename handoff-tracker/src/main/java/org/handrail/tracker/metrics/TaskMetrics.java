package org.handrail.tracker.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.handrail.events.Phase;
import org.handrail.events.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures of one partition. Written by its thread, read by whoever scrapes. */
public final class TaskMetrics {

    private static final Logger log = LoggerFactory.getLogger(TaskMetrics.class);

    /** Counting who waits walks over them: no further than this, and no more often than this. */
    private static final int COUNTED_AT_MOST = 10_000;

    private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);

    private final TrackerMetrics all;
    private final Clock clock;
    private final Runnable close;
    private final Map<Phase, Instant> heard = new ConcurrentHashMap<>();
    private volatile int waiting;
    private Instant counted = Instant.MIN;

    TaskMetrics(TrackerMetrics all, Clock clock, Runnable close) {
        this.all = all;
        this.clock = clock;
        this.close = close;
    }

    /** A fact was heard for the first time. */
    public void newFact() {
        all.fact(true);
    }

    /** A fact was heard again. */
    public void duplicateFact() {
        all.fact(false);
    }

    /** A service is heard through this instant. */
    public void heard(Phase service, Instant through) {
        heard.merge(service, through, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * A finding was announced.
     *
     * @param fellDueNow whether time, and no new fact, brought it about, on what was being watched already
     */
    public void announced(Finding finding, boolean fellDueNow) {
        all.announced(finding);
        if (fellDueNow && finding.state().needsWork()) {
            all.delayed(Duration.between(finding.due(), clock.instant()));
        }
    }

    /** The judgement failed on one person; who it is stays out of the log. */
    public void judgementFailed(RuntimeException broken) {
        all.judgementFailed();
        log.error("the judgement failed on one person, who is tried again in an hour of log time", broken);
    }

    /** Whether people wait for a further slice, and a way to count them. */
    public void waiting(boolean some, IntUnaryOperator counting) {
        if (!some) {
            waiting = 0;
        } else if (waiting == 0 || counted.plus(COUNTED_EVERY).isBefore(clock.instant())) {
            counted = clock.instant();
            waiting = counting.applyAsInt(COUNTED_AT_MOST);
        }
    }

    /** The partition is no longer here. */
    public void close() {
        close.run();
    }

    int waiting() {
        return waiting;
    }

    Optional<Instant> through(Phase service) {
        return Optional.ofNullable(heard.get(service));
    }
}
