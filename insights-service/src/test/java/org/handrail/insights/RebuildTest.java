package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.fact;
import static org.handrail.insights.Made.finding;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.handrail.events.PersonDied;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.findings.FindingsBatch;
import org.handrail.insights.projection.FactsProjection;
import org.handrail.insights.projection.FindingTable;
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
    private static final List<String> RIGHT = List.of("met 1 1 0", "recovered 1 1 0");
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
    private FindingTable findings;

    @Autowired
    private FactsProjection facts;

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
        await().untilAsserted(() -> assertThat(asking.figures(path)).isEqualTo(RIGHT));
        database.update("update finding set state = 'dropped' where rule = ?", rule);
        assertThat(asking.figures(path)).containsExactly("dropped 2 2 0");

        int built = generations.begin();
        assertThat(generations.begin()).as("begun once").isEqualTo(built);

        Set<List<String>> seen = new HashSet<>();
        await().atMost(A_WHILE).pollInterval(Duration.ofMillis(20)).until(() -> {
            seen.add(asking.figures(path));
            return seen.contains(RIGHT);
        });
        assertThat(seen).as("whoever read meanwhile saw all of it or none").isSubsetOf(List.of("dropped 2 2 0"), RIGHT);
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(database.queryForList(
                                "select state from generation where number < ?", String.class, built))
                        .isNotEmpty()
                        .containsOnly("gone"));
        heardLate(built - 1);
        for (String table : List.of("finding", "finding_words", "fact", "judged_through", "unsettled")) {
            assertThat(database.queryForObject(
                            "select count(*) from " + table + " where generation < ?", Long.class, built))
                    .as(table)
                    .isZero();
        }
    }

    /** As by an instance that was held up and does not know yet that this generation is gone. */
    private void heardLate(int gone) {
        findings.take(
                gone,
                new FindingsBatch(
                        List.of(finding(rule, UUID.randomUUID(), 1, FindingState.MET, OCTOBER)), Map.of(0, OCTOBER)));
        Fact fact = fact(rule, UUID.randomUUID(), "clinic", OCTOBER, new PersonDied(null));
        facts.take(gone, List.of(new FactsProjection.Said.Heard(fact, "detox")));
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
