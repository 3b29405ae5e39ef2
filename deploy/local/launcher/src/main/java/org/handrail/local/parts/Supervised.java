package org.handrail.local.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A part that is kept running. What dies is started again after a short wait, with a line saying so, until it is told to
 * stop.
 */
public final class Supervised {

    private static final int FAILED_STARTS_ALLOWED = 3;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final double MILLIS = 1000.0;

    private final Part part;
    private final Path note;
    private final Say say;
    private final Backoff backoff = Backoff.usual();
    private final CompletableFuture<Supervised> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Process process;

    public Supervised(Part part, Path note, Say say) {
        this.part = part;
        this.note = note;
        this.say = say;
    }

    /** Starts it; the result completes when it first does its work, or fails when it cannot be brought to. */
    public CompletableFuture<Supervised> start() {
        Thread.ofVirtual().name("supervise-" + part.name()).start(this::supervise);
        return firstReady;
    }

    public Part part() {
        return part;
    }

    /** Stops it for good: asks, waits, and kills what does not go. Returns when the process is gone. */
    public void stop() {
        stopping.countDown();
        Process running = process;
        try {
            if (running != null && running.isAlive()) {
                Spawn.signal(running.pid(), part.stop());
            }
            // Not for that process but for the supervision: it may just have started another one.
            while (!stopped.await(part.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        Process stubborn = process;
        if (stubborn != null && stubborn.isAlive()) {
            say.line(part.name() + " did not stop within " + part.grace().toSeconds() + " s, so it was killed");
            stubborn.destroyForcibly();
        }
    }

    private void supervise() {
        int failures = 0;
        try {
            while (stopping.getCount() > 0) {
                Instant started = Instant.now();
                Process running = spawn();
                boolean ready = becomesReady(running, started);
                int exit = running.waitFor();
                if (stopping.getCount() == 0) {
                    break;
                }
                failures = ready && Duration.between(started, Instant.now()).compareTo(STEADY) > 0 ? 1 : failures + 1;
                if (!firstReady.isDone() && failures >= FAILED_STARTS_ALLOWED) {
                    firstReady.completeExceptionally(new FailedStart(part, exit));
                    break;
                }
                again(exit, failures);
            }
        } catch (IOException | RuntimeException broken) {
            firstReady.completeExceptionally(broken);
            say.line(part.name() + " cannot be started: " + broken.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            Running.forget(note);
            stopped.countDown();
        }
    }

    private Process spawn() throws IOException {
        Process running = Spawn.of(part);
        process = running;
        Running.note(note, running.toHandle());
        if (stopping.getCount() == 0) {
            // Told to stop while it was being started.
            Spawn.signal(running.pid(), part.stop());
        }
        return running;
    }

    private boolean becomesReady(Process running, Instant started) throws InterruptedException {
        while (!running.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            if (part.ready().getAsBoolean()) {
                say.line(String.format(
                        Locale.ROOT,
                        "  %-12s %s in %.1f s",
                        part.name(),
                        firstReady.isDone() ? "up again" : "up",
                        Duration.between(started, Instant.now()).toMillis() / MILLIS));
                firstReady.complete(this);
                return true;
            }
        }
        return false;
    }

    private void again(int exit, int failures) throws InterruptedException {
        Duration wait = backoff.after(failures);
        say.line(String.format(
                Locale.ROOT,
                "  %-12s died (exit code %d); started again in %.1f s; its log: %s",
                part.name(),
                exit,
                wait.toMillis() / MILLIS,
                part.log()));
        if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
    }
}
