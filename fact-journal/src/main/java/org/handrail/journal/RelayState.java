package org.handrail.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the relay lets others see of itself: for metrics and health. Written by the relay alone. */
final class RelayState {

    /** How the broker was when last asked. */
    enum Broker {
        NOT_ASKED,
        THERE,
        AWAY
    }

    private final LongAdder published = new LongAdder();
    private volatile Broker broker = Broker.NOT_ASKED;
    private volatile boolean leader;
    private volatile Backlog backlog = Backlog.NONE;
    private volatile @Nullable Instant through;

    void published(int facts) {
        published.add(facts);
    }

    void broker(Broker seen) {
        broker = seen;
    }

    void leader(boolean leads) {
        leader = leads;
        if (!leads) {
            backlog = Backlog.NONE;
            through = null;
        }
    }

    void backlog(Backlog counted) {
        backlog = counted;
    }

    void through(Instant announced) {
        through = announced;
    }

    Broker broker() {
        return broker;
    }

    boolean leads() {
        return leader;
    }

    Backlog backlog() {
        return backlog;
    }

    long published() {
        return published.sum();
    }

    /** How old the last watermark is, in seconds; not a number where this instance has announced none. */
    double watermarkAge() {
        Instant announced = through;
        return announced == null
                ? Double.NaN
                : Duration.between(announced, Instant.now()).toMillis() / 1000.0;
    }
}
