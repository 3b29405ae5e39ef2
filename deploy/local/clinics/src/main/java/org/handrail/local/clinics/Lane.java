package org.handrail.local.clinics;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What one clinic has yet to post to one service, in order. Nothing leaves it before it is answered for. */
final class Lane {

    private static final int LARGEST_POST = 500;

    private final ArrayDeque<Post> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    void add(Post post) {
        lock.lock();
        try {
            waiting.add(post);
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /** When the oldest that is not answered for was due. */
    Optional<Instant> oldest() {
        lock.lock();
        try {
            return Optional.ofNullable(waiting.peek()).map(Post::due);
        } finally {
            lock.unlock();
        }
    }

    /** Delivers what comes, until the run is stopped. */
    void deliver(Courier courier, Consumer<Receipts> receipts) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Post> next = next();
                receipts.accept(courier.deliver(next));
                remove(next.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Post> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                more.await();
            }
            return waiting.stream().limit(LARGEST_POST).collect(ArrayList::new, List::add, List::addAll);
        } finally {
            lock.unlock();
        }
    }

    private void remove(int delivered) {
        lock.lock();
        try {
            for (int i = 0; i < delivered; i++) {
                waiting.remove();
            }
        } finally {
            lock.unlock();
        }
    }
}
