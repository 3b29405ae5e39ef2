package org.handrail.detox.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.detox.DetoxService;
import org.handrail.testing.LocalPostgres;
import org.handrail.testing.RealKafka;
import org.handrail.testing.TestTokens;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The detox service with its journal, state, receipts and relay, beside bare endpoints in the same process, taken in turn;
 * database (waiting for the disk), broker and load generator are on the same cores. Argument: seconds of each round (6).
 */
public final class IntakeBenchmark {

    private static final int ROUNDS = 3;
    private static final int LINES = 2_000;

    private final int port;
    private final String token;
    private final int seconds;

    private IntakeBenchmark(int port, String token, int seconds) {
        this.port = port;
        this.token = token;
        this.seconds = seconds;
    }

    /** Runs all of it and prints the figures. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 6 : Integer.parseInt(arguments[0]);
        TestTokens tokens = new TestTokens();
        try (LocalPostgres postgres = LocalPostgres.startedDurable();
                ConfigurableApplicationContext service = SpringApplication.run(
                        new Class<?>[] {DetoxService.class, BareEndpoints.class}, settings(postgres, tokens))) {
            int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
            String token = tokens.of("clinic-north", "events.write");
            IntakeBenchmark benchmark = new IntakeBenchmark(port, token, seconds);
            benchmark.compare("single posts, 32 connections", 32, "application/cloudevents+json", 1);
            benchmark.compare("NDJSON, 2 connections, " + LINES + " a post", 2, "application/x-ndjson", LINES);
        }
        System.exit(0);
    }

    private static String[] settings(LocalPostgres postgres, TestTokens tokens) {
        String key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        return new String[] {
            "--spring.datasource.url=" + postgres.newDatabase(),
            "--spring.datasource.username=" + LocalPostgres.USER,
            "--spring.datasource.password=" + LocalPostgres.USER,
            "--spring.kafka.bootstrap-servers=" + RealKafka.bootstrapServers(),
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tokens.issuer(),
            "--server.port=0",
            "--management.server.port=0",
            "--handrail.pseudonyms.key=" + key,
            "--handrail.journal.key=" + key.replace("AAA=", "BBA="),
            "--handrail.intake.limits.every-partner.posts-per-second=1000000",
            "--logging.level.root=warn",
        };
    }

    /** One round's figures. */
    private record Round(double perSecond, double cpuMicros, double p50, double p99) {}

    private void compare(String what, int connections, String contentType, int events) throws Exception {
        for (boolean bare : new boolean[] {true, false, true, false}) { // warm both
            round(connections, contentType, events, bare);
        }
        List<Round> bare = new ArrayList<>();
        List<Round> whole = new ArrayList<>();
        for (int each = 0; each < ROUNDS; each++) {
            bare.add(round(connections, contentType, events, true));
            whole.add(round(connections, contentType, events, false));
        }
        print(what + ", bare  ", bare);
        print(what + ", intake", whole);
        System.out.printf("%s: %.2f of bare%n%n", what, rate(whole) / rate(bare));
    }

    private static double rate(List<Round> rounds) {
        return rounds.stream().mapToDouble(Round::perSecond).sorted().toArray()[ROUNDS / 2];
    }

    private static void print(String what, List<Round> rounds) {
        Round best = rounds.getLast();
        System.out.printf(
                "%s: %.0f events/s (%s), %.0f us of CPU each (client included), p50 %.1f ms, p99 %.1f ms%n",
                what,
                rate(rounds),
                rounds.stream()
                        .map(round -> "%.0f".formatted(round.perSecond()))
                        .collect(Collectors.joining(", ")),
                best.cpuMicros(),
                best.p50(),
                best.p99());
    }

    private Round round(int connections, String contentType, int events, boolean bare) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        long cpu = cpu();
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(seconds).toNanos();
        Callable<Void> client = () -> {
            try (KeptConnection connection = new KeptConnection(port, token, contentType, bare)) {
                while (System.nanoTime() < end) {
                    byte[] body = body(events);
                    long asked = System.nanoTime();
                    int status = connection.post(body);
                    if (status != (events == 1 ? 201 : 200)) {
                        throw new IllegalStateException("answered " + status);
                    }
                    nanos.add(System.nanoTime() - asked);
                }
            }
            return null;
        };
        try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
            List<Future<Void>> running = clients.invokeAll(java.util.Collections.nCopies(connections, client));
            for (Future<Void> each : running) {
                each.get();
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        double posted = (double) sorted.length * events;
        return new Round(
                posted / took,
                (cpu() - cpu) / 1e3 / posted,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static byte[] body(int events) {
        return IntStream.range(0, events)
                .mapToObj(each -> event())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String event() {
        String id = UUID.randomUUID().toString();
        return "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"type\":\"handrail.detox.admitted.v1\",\"time\":\"2026-03-01T09:00:00-05:00\",\"subject\":\"MRN-"
                + id
                + "\",\"data\":{\"stay\":\"S-" + id + "\",\"program\":\"north-detox\"}}";
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
