package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.testing.LocalPostgres;
import org.handrail.testing.RealKafka;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How much the intake takes, with a database that waits for the disk; broker, service and load generator in one JVM on the
 * same cores. No part of the build: {@code ./mvnw -pl partner-intake -am test -Dtest=MeasureIntake
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, TestTokens.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeasureIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureIntake.class);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private MeterRegistry metrics;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = LocalPostgres.startedDurable().newDatabase();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> LocalPostgres.USER);
        properties.add("spring.datasource.password", () -> LocalPostgres.USER);
    }

    @Test
    @Order(1)
    void single() throws Exception {
        Clinic north = north();
        measure("single posts", 32, () -> {
            assertThat(north.post(Clinic.completed()).status()).isEqualTo(201);
            return 1;
        });
    }

    @Test
    @Order(2)
    void bulk() throws Exception {
        Clinic north = north();
        measure("NDJSON x 2,000", 2, () -> {
            String lines = IntStream.range(0, 2000)
                    .mapToObj(line -> Clinic.completed(UUID.randomUUID().toString()))
                    .collect(Collectors.joining("\n"));
            return north.postLines(lines).number("accepted");
        });
        long committed = System.nanoTime();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> metrics.get("handrail.journal.backlog").gauge().value() == 0
                        && published()
                                >= metrics.get("handrail.intake.events")
                                        .tag("outcome", "accepted")
                                        .counter()
                                        .count());
        LOG.info("all published {} ms after the last commit", (System.nanoTime() - committed) / 1_000_000);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private double published() {
        return metrics.get("handrail.relay.published").functionCounter().count();
    }

    private Clinic north() {
        return new Clinic(port, tokens.of("clinic-north", "events.write"));
    }

    private void measure(String what, int clients, Callable<Integer> post) throws Exception {
        run(clients, WARM_UP, post, new ConcurrentLinkedQueue<>());
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        double before = published();
        long cpu = cpu();
        long start = System.nanoTime();
        long events = run(clients, MEASURED, post, nanos);
        double seconds = (System.nanoTime() - start) / 1e9;
        long micros = (cpu() - cpu) / 1000 / events;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        LOG.info(
                "{}: {} events/s accepted, {} events/s published meanwhile, {} us of this JVM's CPU each, {} requests, p50 {} ms, p99 {} ms",
                what,
                Math.round(events / seconds),
                Math.round((published() - before) / seconds),
                micros,
                sorted.length,
                sorted[sorted.length / 2] / 1_000_000,
                sorted[sorted.length * 99 / 100] / 1_000_000);
        assertThat(Arrays.stream(sorted).sum()).isPositive();
    }

    private static long run(int clients, Duration time, Callable<Integer> post, ConcurrentLinkedQueue<Long> nanos)
            throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Callable<Long> client = () -> {
            long events = 0;
            while (System.nanoTime() < end) {
                long asked = System.nanoTime();
                events += post.call();
                nanos.add(System.nanoTime() - asked);
            }
            return events;
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(client));
            }
            long events = 0;
            for (Future<Long> each : running) {
                events += each.get();
            }
            return events;
        }
    }
}
