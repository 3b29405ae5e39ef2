package org.handrail.local.clinics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.events.Phase;

/** The clinics at work: a fortnight of history first, in bulk, then each event when its time comes. */
final class Simulation {

    private static final long TICK_MILLIS = 500;
    private static final int TICKS_BETWEEN_KEEPING = 10;

    private final Courier courier;
    private final Path folder;
    private final Clock clock;
    private final PrintStream out;
    private final CountDownLatch stopping;
    private final Map<LaneKey, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicReference<Receipts> receipts = new AtomicReference<>(Receipts.NONE);

    private record LaneKey(String clinic, Phase service) {}

    Simulation(Courier courier, Path folder, Clock clock, PrintStream out, CountDownLatch stopping) {
        this.courier = courier;
        this.folder = folder;
        this.clock = clock;
        this.out = out;
        this.stopping = stopping;
    }

    /** Runs until it is stopped. */
    void run(List<Network> regions, Progress begun) throws IOException, InterruptedException {
        Instant resumed = begun.through();
        begun.keep(folder);
        Caseload caseload = new Caseload(new Journeys(regions, begun.seed(), begun.origin()), begun.people());
        out.printf("clinics: seed %d, %d people a fortnight, since %s%n", begun.seed(), begun.people(), begun.origin());
        boolean history = true;
        for (long tick = 1; ; tick++) {
            Instant now = clock.instant();
            caseload.until(now).stream()
                    .filter(post -> !post.due().isBefore(resumed))
                    .forEach(this::dispatch);
            if (tick % TICKS_BETWEEN_KEEPING == 0) {
                begun.through(answeredThrough(now)).keep(folder);
            }
            if (history
                    && lanes.values().stream().allMatch(lane -> lane.oldest().isEmpty())) {
                history = false;
                out.printf("clinics: history is posted, %s; now live%n", told());
            }
            if (stopping.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                begun.through(answeredThrough(now)).keep(folder);
                out.printf("clinics: stopped, %s%n", told());
                return;
            }
        }
    }

    private void dispatch(Post post) {
        lanes.computeIfAbsent(new LaneKey(post.clinic(), post.service()), this::open)
                .add(post);
    }

    private Lane open(LaneKey key) {
        Lane lane = new Lane();
        Thread.ofVirtual()
                .name(key.clinic() + " to " + key.service().wireName())
                .start(() -> lane.deliver(courier, this::count));
        return lane;
    }

    private void count(Receipts answered) {
        Receipts sum = receipts.updateAndGet(known -> known.plus(answered));
        if (answered.refused() > 0 && sum.refused() == answered.refused()) {
            out.printf("clinics: an event was refused: %s%n", answered.reason());
        }
    }

    private Instant answeredThrough(Instant now) {
        return lanes.values().stream()
                .map(Lane::oldest)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(oldest -> oldest.isBefore(now))
                .orElse(now);
    }

    private String told() {
        Receipts sum = receipts.get();
        return "%d accepted, %d duplicates, %d refused".formatted(sum.accepted(), sum.duplicates(), sum.refused());
    }
}
