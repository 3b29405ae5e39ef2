package org.handrail.local.clinics;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The load generator: so many connections post as fast as they are answered, or at a given rate; then latency counts
 * from the moment a post was to be made, so that a service which stalls cannot hide it.
 */
final class Load {

    private static final long TELL_EVERY_SECONDS = 5;

    private final Courier courier;
    private final Options options;
    private final int rate;
    private final PrintStream out;
    private final CountDownLatch stopping;
    private final LoadFigures figures = new LoadFigures();
    private final AtomicLong begun = new AtomicLong();

    /** @param rate events a second, 0 for as many as go */
    Load(Courier courier, Options options, int rate, PrintStream out, CountDownLatch stopping) {
        this.courier = courier;
        this.options = options;
        this.rate = rate;
        this.out = out;
        this.stopping = stopping;
    }

    void run(Supply supply) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + options.duration().toNanos();
        try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < options.connections(); i++) {
                connections.execute(() -> post(supply, start, end));
            }
            long last = start;
            while (System.nanoTime() < end && !stopping.await(untilNextLine(end), TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                out.println(figures.lately(Duration.ofNanos(now - last)));
                last = now;
            }
        }
        out.println(figures.whole(Duration.ofNanos(System.nanoTime() - start)));
    }

    private static long untilNextLine(long end) {
        long left = (end - System.nanoTime()) / 1_000_000 + 1;
        return Math.clamp(left, 1, TELL_EVERY_SECONDS * 1_000);
    }

    private void post(Supply supply, long start, long end) {
        try {
            while (System.nanoTime() < end && stopping.getCount() > 0) {
                List<Post> posts = supply.take();
                long moment = moment(posts.size(), start);
                if (moment >= end) {
                    return;
                }
                for (long early = moment - System.nanoTime(); early > 0; early = moment - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                Receipts receipts = courier.deliver(posts, figures::triedAgain);
                figures.answered(Duration.ofNanos(System.nanoTime() - moment), receipts, posts.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** When the next so many events are to be posted. */
    private long moment(int events, long start) {
        return rate == 0 ? System.nanoTime() : start + begun.getAndAdd(events) * 1_000_000_000L / rate;
    }
}
