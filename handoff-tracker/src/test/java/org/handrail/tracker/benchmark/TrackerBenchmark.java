package org.handrail.tracker.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.finding.FindingState;
import org.handrail.tracker.benchmark.Load.Posted;
import org.handrail.tracker.topology.AppointmentJudging;
import org.handrail.tracker.topology.OneRule;

/**
 * How many facts a second pass through the tracker, beside what broker and store alone could do in the same run; and how long
 * after falling due a finding can be read. Broker and tracker are real, each in a process of its own where that matters: the
 * broker is.
 */
public final class TrackerBenchmark {

    private static final int DUE = 2_000;
    private static final Duration BEFORE_DUE = Duration.ofSeconds(20);
    private static final Duration DUE_WITHIN = Duration.ofSeconds(20);
    private static final Duration BETWEEN_WATERMARKS = Duration.ofMillis(250);

    private TrackerBenchmark() {}

    public static void main(String[] args) throws Exception {
        int facts = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        try (Bench bench = Bench.started()) {
            if (facts > 0) {
                throughput(bench, "warm-up, 30 facts a person", facts / 4, 30);
                throughput(bench, "30 facts a person", facts, 30);
                throughput(bench, "1,000 facts a person", facts / 5, 1_000);
            }
            delay(bench);
        }
        System.exit(0);
    }

    private static void throughput(Bench bench, String shape, int facts, int factsPerPerson) throws Exception {
        Round round = bench.round();
        Instant admitted = Instant.now().minus(Duration.ofDays(60));
        List<Posted> load = load(facts, factsPerPerson, admitted);
        round.watermarks(admitted.minus(Duration.ofDays(1)));
        Path state = folder();
        round.readFirst(state);
        double produced = perSecond(load.size(), () -> round.publish(load));
        double consumed = perSecond(load.size(), round::readAll);
        double stored = round.storeOnly();
        double tracked = round.track(state);
        System.out.printf(
                "%s: %,d facts; produce %,.0f/s, consume %,.0f/s, store only %,.0f/s, tracker %,.0f/s = %.2f of store only, "
                        + "%.2f of produce; %,d findings announced%n",
                shape,
                load.size(),
                produced,
                consumed,
                stored,
                tracked,
                tracked / stored,
                tracked / produced,
                round.findings());
    }

    private static List<Posted> load(int facts, int factsPerPerson, Instant admitted) {
        List<List<Posted>> journeys = new ArrayList<>();
        for (int person = 0; person < facts / factsPerPerson; person++) {
            journeys.add(Load.journey(factsPerPerson, admitted));
        }
        List<Posted> load = new ArrayList<>();
        for (int nth = 0; nth < factsPerPerson; nth++) {
            for (List<Posted> journey : journeys) {
                load.add(journey.get(nth));
            }
        }
        return load;
    }

    private static void delay(Bench bench) throws Exception {
        Round round = bench.round();
        Map<String, Duration> delays = new ConcurrentHashMap<>();
        try (var service = round.start(folder(), OneRule.class);
                var reader = round.reading(finding -> {
                    if (finding.state() == FindingState.DROPPED) {
                        delays.put(finding.id().toString(), Duration.between(finding.due(), Instant.now()));
                    }
                })) {
            round.awaitRunning(service);
            Instant now = Instant.now();
            round.publish(appointments(now));
            while (delays.size() < DUE && Instant.now().isBefore(now.plus(Duration.ofMinutes(2)))) {
                round.watermarks(Instant.now());
                reader.readFor(BETWEEN_WATERMARKS);
            }
        }
        report(delays.values().stream().map(Duration::toMillis).toList());
    }

    private static List<Posted> appointments(Instant now) {
        List<Posted> appointments = new ArrayList<>();
        for (int i = 0; i < DUE; i++) {
            Instant due = now.plus(BEFORE_DUE).plus(DUE_WITHIN.multipliedBy(i).dividedBy(DUE));
            appointments.add(Load.appointmentDue(due.minus(AppointmentJudging.GRACE), now));
        }
        return appointments;
    }

    private static void report(List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                "due to finding readable: %,d of %,d; p50 %d ms, p99 %d ms, max %d ms (a watermark every %d ms)%n",
                sorted.size(),
                DUE,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                BETWEEN_WATERMARKS.toMillis());
    }

    static double perSecond(int count, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("handrail-benchmark");
    }

    /** Something to be timed. */
    interface Step {
        void run() throws Exception;
    }
}
