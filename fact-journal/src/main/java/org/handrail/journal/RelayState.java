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
    private volatile int shards;
    private volatile int parked;
    private volatile Backlog backlog = Backlog.NONE;
    private volatile @Nullable Instant through;

    void published(int facts) {
        published.add(facts);
    }

    void broker(Broker seen) {
        broker = seen;
    }

    void shards(int held) {
        shards = held;
        if (held == 0) {
            backlog = Backlog.NONE;
            parked = 0;
            through = null;
        }
    }

    void parked(int counted) {
        parked = counted;
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

    int shards() {
        return shards;
    }

    int parked() {
        return parked;
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
