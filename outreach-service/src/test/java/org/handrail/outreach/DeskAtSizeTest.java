package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The desk with many cases. In every build a few hundred, to see that no query reads a whole table; {@code benchmarks/desk}
 * runs it at its full size and holds the pages to their times.
 */
@RealDesk
class DeskAtSizeTest {

    private static final boolean IS_MEASURED = System.getProperty("handrail.desk.open") != null;
    private static final int OPEN = Integer.getInteger("handrail.desk.open", 200);
    private static final int CLOSED = Integer.getInteger("handrail.desk.closed", 400);
    private static final int ROUNDS = IS_MEASURED ? 100 : 2;
    private static final Duration PAGE = Duration.ofMillis(150);
    private static final Duration WORK = Duration.ofSeconds(1);
    private static final Duration OPENED = Duration.ofSeconds(2);
    private static final String TOO_SLOW = "  too slow: ";
    private static final int NAMED = IS_MEASURED ? 100 : 5;
    private static final String SUPERVISOR = "supervisor-sue";
    private static final String ADA = "coordinator-ada";
    private static final String SUE = "supervisor/sue";

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource pool;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Phones phones;

    private final List<String> figures = new ArrayList<>();
    private MockMvcTester browser = MockMvcTester.of();
    private int worked = 1;

    @BeforeEach
    void manyCases() {
        browser = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        new ManyCases(database, OPEN, CLOSED).write();
        theMostUrgentHaveNames();
    }

    @AfterEach
    void none() throws IOException {
        new ManyCases(database, OPEN, CLOSED).remove();
        if (IS_MEASURED) {
            Path file = Path.of("target", "desk-at-size.txt");
            Files.write(file, figures);
        }
    }

    @Test
    void everyPageAndEveryPieceOfWorkGoesByAnIndexAndIsQuick() throws Exception {
        everything(ROUNDS);
        SequentialScans scans = new SequentialScans(database, pool.unwrap(HikariDataSource.class));
        scans.begin();
        try {
            everything(1);
            assertThat(new EveryDeed(desk, phones, OPEN - 1).once(new EveryAddress(mappings).operations(), home()))
                    .isEmpty();
            whatRunsByItself();
            assertThat(scans.since()).isEmpty();

            database.sql("select count(*) from timeline where note = 'looked for without an index'")
                    .query(Integer.class)
                    .single();
            assertThat(scans.since()).containsOnlyKeys("timeline");
        } finally {
            scans.end();
        }
        assertThat(figures).noneMatch(each -> each.startsWith(TOO_SLOW));
    }

    private void whatRunsByItself() {
        meters.getMeters().stream()
                .filter(each -> each instanceof Gauge && each.getId().getName().startsWith("handrail."))
                .forEach(each -> ((Gauge) each).value());
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(each -> each.getScheduledTasks().stream())
                .map(each -> each.getTask().getRunnable())
                .forEach(Runnable::run);
    }

    private String home() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    private void everything(int rounds) {
        new EveryAddress(mappings).shown().forEach(address -> measure(address, SUPERVISOR, rounds));
        EveryAddress.ofOneTeam().forEach(address -> measure(address, ADA, rounds));
        measure("search for a name", PAGE, rounds, this::search);
        measure("claim and attempt", WORK, rounds, this::work);
        measure("finding to open page", OPENED, rounds, this::opened);
    }

    private void theMostUrgentHaveNames() {
        List<UUID> people = database.sql(
                        "select person from cases where closed_at is null order by urgency desc, id limit :most")
                .param("most", NAMED)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
        for (int i = 0; i < people.size(); i++) {
            Map<String, String> details = Map.of("given", "Jo", "family", "Sample" + i);
            desk.exchange(HttpMethod.PUT, "/v1/people/" + people.get(i), SUE, "\"0\"", Map.of("details", details));
        }
    }

    private void search() {
        assertThat(desk.post("/v1/people/search", SUE, null, Map.of("find", "Jo Sample3"))
                        .body()
                        .toString())
                .contains("Sample3");
    }

    private void measure(String address, String who, int rounds) {
        boolean isApi = address.startsWith("/v1/");
        measure(who.equals(SUPERVISOR) ? address : address + " of one team", PAGE, rounds, () -> {
            var answer = browser.get()
                    .uri(address)
                    .accept(isApi ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
                    .with(isApi ? Signed.withToken(who) : Signed.in(who))
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(address).isIn(200, 304, 400, 404);
        });
    }

    private void work() {
        String path = "/v1/cases/" + ManyCases.caseId(worked++);
        post(path, "claim", Map.of());
        post(path, "attempts", Map.of("channel", "call", "outcome", "no-answer"));
    }

    private void post(String path, String what, Map<String, ?> body) {
        assertThat(desk.post(path + "/" + what, SUE, desk.get(path, SUE).etag(), new HashMap<>(body))
                        .status()
                        .value())
                .isEqualTo(200);
    }

    /** From the announcement of a drop to the page of its case. */
    private void opened() {
        PersonAlias person = Drops.somebody();
        tracker.announce(Drops.of(person).dropped());
        UUID id = Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> caseOf(person), Optional::isPresent)
                .orElseThrow();
        assertThat(browser.get()
                        .uri("/cases/" + id)
                        .with(Signed.in(SUPERVISOR))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private Optional<UUID> caseOf(PersonAlias person) {
        return database.sql("select id from cases where person = :person and closed_at is null")
                .param("person", person.value())
                .query(UUID.class)
                .optional();
    }

    private void measure(String what, Duration limit, int rounds, Runnable run) {
        for (int i = 0; i < rounds / 5; i++) {
            run.run();
        }
        long[] took = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            run.run();
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        Duration p95 = Duration.ofNanos(took[(int) Math.ceil(0.95 * rounds) - 1]);
        if (rounds > 1) {
            figures.add("%-60s p50 %5d ms  p95 %5d ms".formatted(what, took[rounds / 2] / 1_000_000, p95.toMillis()));
        }
        if (IS_MEASURED && rounds > 1 && p95.compareTo(limit) > 0) {
            figures.add(TOO_SLOW + what);
        }
    }
}
