package org.handrail.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the queries of a panel find, from a real Prometheus and in the role that only reads figures. */
record SheetData(PrometheusServer prometheus, Connection figures, UnaryOperator<String> chosen, Duration window) {

    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");
    private static final double MILLIS = 1_000;

    /** A line: a value at each time, in seconds since 1970. */
    record Course(String name, Map<Double, Double> points) {}

    /** Rows with these columns. */
    record Rows(List<String> columns, List<Map<String, @Nullable Object>> rows) {}

    /** What the queries of a panel of courses find. */
    List<Course> courses(JsonNode panel) throws IOException, SQLException {
        List<Course> courses = new ArrayList<>();
        for (JsonNode target : panel.get("targets")) {
            courses.addAll(target.has("expr") ? ofPrometheus(target) : ofFigures(target));
        }
        return courses;
    }

    /** What the one query of any other panel finds now. */
    Rows rows(JsonNode panel) throws IOException, SQLException {
        JsonNode target = panel.at("/targets/0");
        if (target.has("rawSql")) {
            return sql(chosen.apply(target.get("rawSql").stringValue()));
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode each : prometheus.now(chosen.apply(target.get("expr").stringValue()))) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            each.get("metric").forEachEntry((name, value) -> row.put(name, value.stringValue()));
            row.put("Value", Double.valueOf(each.at("/value/1").stringValue()));
            columns.addAll(row.keySet());
            rows.add(row);
        }
        Rows plain = new Rows(List.copyOf(columns), rows);
        JsonNode transformed = panel.at("/transformations/0/options");
        return transformed.has("rowField") ? matrix(plain, transformed) : plain;
    }

    /** As Grafana's groupingToMatrix puts them together. */
    private static Rows matrix(Rows plain, JsonNode how) {
        String named = how.get("rowField").stringValue();
        Map<Object, Map<String, @Nullable Object>> rows = new TreeMap<>();
        Set<String> columns = new LinkedHashSet<>(List.of(named));
        for (Map<String, @Nullable Object> row : plain.rows()) {
            String column = String.valueOf(row.get(how.get("columnField").stringValue()));
            columns.add(column);
            rows.computeIfAbsent(String.valueOf(row.get(named)), name -> new LinkedHashMap<>(Map.of(named, name)))
                    .put(column, row.get("Value"));
        }
        return new Rows(List.copyOf(columns), List.copyOf(rows.values()));
    }

    private List<Course> ofPrometheus(JsonNode target) throws IOException {
        List<Course> courses = new ArrayList<>();
        for (JsonNode each : prometheus.course(chosen.apply(target.get("expr").stringValue()), window)) {
            Map<Double, Double> points = new TreeMap<>();
            each.get("values")
                    .forEach(point -> points.put(
                            point.get(0).doubleValue(),
                            Double.valueOf(point.get(1).stringValue())));
            points.values().removeIf(value -> value.isNaN());
            if (!points.isEmpty()) {
                courses.add(new Course(legend(target.path("legendFormat").asString(""), each.get("metric")), points));
            }
        }
        return courses;
    }

    private static String legend(String format, JsonNode labels) {
        Matcher label = LABEL.matcher(format);
        return format.equals("__auto")
                ? labels.toString()
                : label.replaceAll(found ->
                        Matcher.quoteReplacement(labels.path(found.group(1)).asString("")));
    }

    private List<Course> ofFigures(JsonNode target) throws SQLException {
        Rows rows = sql(chosen.apply(target.get("rawSql").stringValue()));
        Map<String, Course> courses = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : rows.rows()) {
            for (String column : rows.columns()) {
                if (row.get("time") instanceof Timestamp time && row.get(column) instanceof Number value) {
                    String name = row.get("metric") == null ? column : String.valueOf(row.get("metric"));
                    courses.computeIfAbsent(name, none -> new Course(name, new TreeMap<>()))
                            .points()
                            .put(time.getTime() / MILLIS, value.doubleValue());
                }
            }
        }
        return List.copyOf(courses.values());
    }

    private Rows sql(String sql) throws SQLException {
        try (Statement statement = figures.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                columns.add(found.getMetaData().getColumnLabel(i));
            }
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (String column : columns) {
                    row.put(column, found.getObject(column));
                }
                rows.add(row);
            }
            return new Rows(columns, rows);
        }
    }
}
