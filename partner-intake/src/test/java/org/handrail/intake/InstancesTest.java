package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances of one service on one database; one of them stops, and is as good as started again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class InstancesTest {

    private static final int EVENTS = 150;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ofWhatIsPostedToTwoInstancesAtOnceExactlyOneIsAccepted() throws Exception {
        List<String> singles = events();
        List<String> many = events();
        Clinic one = new Clinic(port, tokens.of("clinic-north", "events.write"));
        long before = rows();
        try (ConfigurableApplicationContext second = secondInstance()) {
            int itsPort = Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port"));
            Clinic two = new Clinic(itsPort, tokens.of("clinic-north", "events.write"));
            assertThat(accepted(one, two, clinic -> taken(clinic, singles))).isEqualTo(EVENTS);
            assertThat(accepted(
                            one,
                            two,
                            clinic -> clinic.postLines(String.join("\n", many)).number("accepted")))
                    .isEqualTo(EVENTS);
        }
        assertThat(rows() - before).isEqualTo(2 * EVENTS);
        assertThat(taken(one, singles)).isZero();
        assertThat(one.postLines(String.join("\n", many.reversed())).number("duplicates"))
                .isEqualTo(EVENTS);
    }

    private interface Posting {
        int by(Clinic clinic);
    }

    /** How many are accepted when both post the same at the same time. */
    private static int accepted(Clinic one, Clinic two, Posting posting) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> posts = List.of(() -> posting.by(one), () -> posting.by(two));
            int accepted = 0;
            for (Future<Integer> each : both.invokeAll(posts)) {
                accepted += each.get();
            }
            return accepted;
        }
    }

    private static int taken(Clinic clinic, List<String> events) {
        return (int) events.stream()
                .filter(event -> clinic.post(event).status() == 201)
                .count();
    }

    private ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(IntakeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.kafka.bootstrap-servers=" + String.join(",", kafka.getBootstrapServers()),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tokens.issuer());
    }

    private static List<String> events() {
        return new ArrayList<>(IntStream.range(0, EVENTS)
                .mapToObj(each -> Clinic.completed(UUID.randomUUID().toString()))
                .toList());
    }

    private long rows() {
        Long rows = jdbc.queryForObject("select count(*) from journal", Long.class);
        return rows == null ? -1 : rows;
    }
}
