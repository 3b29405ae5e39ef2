package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboards ask of the views is understood; what it finds is seen where all runs. */
@InsightsTest
class DashboardQueriesTest {

    private static final Path DASHBOARDS = Path.of("../deploy/grafana/dashboards");

    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyQueryOfADashboardIsUnderstood(Path file) throws IOException {
        JsonNode board = new JsonMapper().readTree(Files.readString(file));
        List<String> queries = Stream.concat(
                        board.findValuesAsString("rawSql").stream(),
                        board.at("/templating/list").findValuesAsString("query").stream()
                                .filter(query -> query.startsWith("select")))
                .toList();
        for (String query : queries) {
            String asked =
                    query.replaceAll("\\$\\{\\w+:sqlstring}", "'-', 'other'").replace("${window}", "24");
            assertThatCode(() -> database.queryForList("explain " + asked))
                    .as(asked)
                    .doesNotThrowAnyException();
        }
    }

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
