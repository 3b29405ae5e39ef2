package org.handrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the panels of {@code deploy/grafana} ask, with every choice left as it is when a dashboard is opened: all of each. */
final class Panels {

    private static final Path DASHBOARDS = Path.of("../deploy/grafana/dashboards");
    private static final String WINDOW = "24";

    private final Map<String, List<String>> choices;

    /** @param figures in the role that Grafana has */
    Panels(Connection figures) throws SQLException {
        Map<String, List<String>> chosen = new TreeMap<>();
        for (JsonNode variable : dashboards().getFirst().at("/templating/list")) {
            if (variable.get("type").stringValue().equals("query")) {
                chosen.put(
                        variable.get("name").stringValue(),
                        column(figures, variable.get("query").stringValue()));
            }
        }
        choices = Map.copyOf(chosen);
    }

    /** One query of a panel: where it stands, and what it asks. */
    record Asked(String where, String query) {}

    /** What is asked of Prometheus. */
    List<Asked> ofPrometheus() {
        return all("expr");
    }

    /** What is asked of the views of insights. */
    List<Asked> ofFigures() {
        return all("rawSql");
    }

    /** Whether a query finds a row; a refused one fails. */
    static boolean finds(Connection figures, String sql) throws SQLException {
        try (Statement statement = figures.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private List<Asked> all(String field) {
        List<Asked> all = new ArrayList<>();
        for (JsonNode board : dashboards()) {
            for (JsonNode panel : board.get("panels")) {
                String where = board.get("title").stringValue() + " / "
                        + panel.get("title").stringValue();
                panel.path("targets")
                        .valueStream()
                        .filter(target -> target.has(field))
                        .forEach(target -> all.add(
                                new Asked(where, chosen(target.get(field).stringValue()))));
            }
        }
        return all;
    }

    /** The query with the variables as Grafana puts them in. */
    String chosen(String query) {
        String filled = query.replace("${window}", WINDOW);
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            String list = choice.getValue().stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .collect(Collectors.joining(","));
            filled = filled.replace("${" + choice.getKey() + ":sqlstring}", list)
                    .replace("${" + choice.getKey() + ":regex}", "(" + String.join("|", choice.getValue()) + ")");
        }
        return filled;
    }

    private static List<String> column(Connection figures, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = figures.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString("__value"));
            }
        }
        return values;
    }

    /** All of them, as they are checked in. */
    static List<JsonNode> dashboards() {
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted().map(file -> json.readTree(file.toFile())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
