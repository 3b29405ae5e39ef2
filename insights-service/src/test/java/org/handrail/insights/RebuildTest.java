package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.finding;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.insights.projection.Generations;
import org.handrail.testing.RealKafka;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@InsightsTest
class RebuildTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-05T14:00:00Z");
    private static final Duration A_WHILE = Duration.ofSeconds(40);

    private final String rule = "rule-" + UUID.randomUUID();

    @Autowired
    private Announcer announcer;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private Generations generations;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DataSource source;

    @Test
    void rebuiltFromTheTopicsTheFiguresAreTheSameAndWhatIsWrongIsGone() {
        Asking asking = new Asking(environment, tokens);
        UUID late = UUID.randomUUID();
        announcer.findings(List.of(
                finding(rule, late, 1, FindingState.DROPPED, OCTOBER),
                finding(rule, UUID.randomUUID(), 1, FindingState.MET, OCTOBER)));
        announcer.findings(List.of(finding(rule, late, 2, FindingState.RECOVERED, OCTOBER)));
        String path = "/v1/handoffs?by=state&rule=" + rule;
        await().untilAsserted(() -> assertThat(asking.figures(path)).containsExactly("met 1 1 0", "recovered 1 1 0"));
        database.update("update finding set state = 'dropped' where rule = ?", rule);
        assertThat(asking.figures(path)).containsExactly("dropped 2 2 0");

        int built = generations.begin();
        assertThat(generations.begin()).as("begun once").isEqualTo(built);

        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(asking.figures(path)).containsExactly("met 1 1 0", "recovered 1 1 0"));
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select state from generation where number < ?", String.class, built))
                        .isNotEmpty()
                        .containsOnly("gone"));
        assertThat(database.queryForObject("select count(*) from finding where generation < ?", Long.class, built))
                .isZero();
    }

    @Test
    void twoInstancesReadTogetherAndSayTheSame() {
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(InsightsApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.structured.format.console=",
                        "--handrail.directory=src/test/resources/directory.yaml",
                        "--handrail.insights.look-every=200ms",
                        "--handrail.insights.settle-every=100ms",
                        "--spring.datasource.url=" + ((HikariDataSource) source).getJdbcUrl(),
                        "--spring.datasource.username=" + ((HikariDataSource) source).getUsername(),
                        "--spring.datasource.password=" + ((HikariDataSource) source).getPassword(),
                        "--spring.kafka.bootstrap-servers=" + RealKafka.bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tokens.issuer())) {
            Asking one = new Asking(environment, tokens);
            Asking other = new Asking(second.getEnvironment(), tokens);
            announcer.findings(many(FindingState.DROPPED, 1));
            announcer.findings(many(FindingState.RECOVERED, 2));
            String path = "/v1/handoffs?by=state&rule=" + rule;

            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(one.figures(path)).containsExactly("recovered 400 400 0"));
            assertThat(other.figures(path)).containsExactly("recovered 400 400 0");
        }
    }

    private List<Finding> many(FindingState state, long version) {
        return Stream.iterate(0, number -> number + 1)
                .limit(400)
                .map(number -> finding(rule, Made.id(rule + number), version, state, OCTOBER))
                .toList();
    }
}
