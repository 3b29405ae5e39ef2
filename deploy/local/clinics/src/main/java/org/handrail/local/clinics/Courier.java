package org.handrail.local.clinics;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.handrail.local.clinics.Intakes.Away;

/** Delivers posts however long it takes: a service that is away is tried again, less and less often. */
final class Courier {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Intakes intakes;
    private final PrintStream out;
    private final CountDownLatch stopping;

    /** @param stopping counted down when nothing more is to be tried */
    Courier(Intakes intakes, PrintStream out, CountDownLatch stopping) {
        this.intakes = intakes;
        this.out = out;
        this.stopping = stopping;
    }

    /**
     * Posts events of one clinic to one service until they are answered for.
     *
     * @throws InterruptedException when the run is stopped before; they are not answered for
     */
    Receipts deliver(List<Post> posts) throws InterruptedException {
        return deliver(posts, () -> {});
    }

    /**
     * The same, counting.
     *
     * @param again run before each further try
     */
    Receipts deliver(List<Post> posts, Runnable again) throws InterruptedException {
        Duration wait = Duration.ofMillis(250);
        for (int tries = 1; ; tries++) {
            try {
                return intakes.send(posts);
            } catch (Away away) {
                wait = longer(wait, away.after());
                tell(posts, tries, away);
            } catch (IOException unreachable) {
                tell(posts, tries, unreachable);
            }
            pause(wait);
            again.run();
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private void tell(List<Post> posts, int tries, IOException why) {
        if (tries == 3) {
            Post first = posts.getFirst();
            String cause = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
            out.printf(
                    "%s waits for %s-service: %s%n",
                    first.clinic(), first.service().wireName(), cause);
        }
    }

    /** Clinics do not try again all at the same moment. */
    private void pause(Duration wait) throws InterruptedException {
        long millis = wait.toMillis() + ThreadLocalRandom.current().nextLong(wait.toMillis() / 4 + 1);
        if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("stopped");
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
