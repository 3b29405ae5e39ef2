package org.handrail.local.clinics;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The simulated clinics as a program: see {@link Options#USAGE} for its words, {@link Settings} for its surroundings. */
public final class Clinics {

    private static final int WRONG_USE = 2;

    private Clinics() {}

    /** Runs until the load is over, or until it is stopped. */
    public static void main(String... words) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Options options;
        try {
            options = Options.parse(words);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(WRONG_USE);
            return;
        }
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.countDown();
            awaitAtMost(stopped, Duration.ofSeconds(5));
        }));
        try {
            run(options, out, stopping);
        } finally {
            stopped.countDown();
        }
    }

    private static void run(Options options, PrintStream out, CountDownLatch stopping)
            throws IOException, InterruptedException {
        Settings settings = Settings.of(System.getenv());
        Clock clock = Clock.systemUTC();
        List<Network> regions = Network.read(settings.directory());
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            Courier courier = new Courier(new Intakes(http, settings), out, stopping);
            Integer rate = options.rate();
            Long seed = options.seed();
            if (rate == null) {
                Progress progress = Progress.resume(settings.data(), options, clock.instant());
                new Simulation(courier, settings.data(), clock, out, stopping).run(regions, progress);
                http.shutdownNow();
            } else {
                Journeys people = new Journeys(regions, seed == null ? Options.DEFAULT_SEED : seed, clock.instant());
                new Load(courier, options, rate, out, stopping).run(new Supply(people, options.bulk()));
            }
        }
    }

    private static void awaitAtMost(CountDownLatch latch, Duration longest) {
        try {
            boolean ended = latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
