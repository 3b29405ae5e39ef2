package org.handrail.system;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.system.SheetData.Course;
import org.handrail.system.SheetData.Rows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One panel, drawn as near to Grafana's as plain HTML comes. */
record SheetPanel(JsonNode panel, int wide, int high) {

    private static final List<String> COLOURS = List.of(
            "#73bf69", "#f2cc0c", "#8ab8ff", "#ff780a", "#f2495c", "#5794f2", "#b877d9", "#705da0", "#37872d",
            "#fade2a");

    private static final Map<String, String> NAMED = Map.of(
            "red", "#f2495c",
            "orange", "#ff780a",
            "yellow", "#f2cc0c",
            "green", "#73bf69",
            "blue", "#5794f2",
            "text", "#ccccdc");

    /** What stands in its box. */
    String drawn(SheetData data) throws IOException, SQLException {
        String inside = switch (panel.get("type").stringValue()) {
            case "timeseries" -> courses(data.courses(panel));
            case "stat" -> number(data);
            case "barchart" -> bars(data.rows(panel));
            default -> table(data.rows(panel));
        };
        return inside.isEmpty() ? "<p class=none>" + text(at("noValue").asString("")) + "</p>" : inside;
    }

    private String number(SheetData data) throws IOException, SQLException {
        List<Map<String, @Nullable Object>> rows = data.rows(panel).rows();
        if (rows.isEmpty()
                || !(rows.getFirst().values().toArray()[rows.getFirst().size() - 1] instanceof Number value)) {
            return "";
        }
        String colour = "inherit";
        for (JsonNode step : at("thresholds").get("steps")) {
            if (step.get("value").isNull()
                    || value.doubleValue() >= step.get("value").doubleValue()) {
                colour = step.get("color").stringValue();
            }
        }
        return "<p class=number style=color:" + colour + ">" + text(said(value, unit())) + "</p>";
    }

    private String courses(List<Course> courses) {
        if (courses.isEmpty()) {
            return "";
        }
        int room = Math.max(60, high - 40 - 19 * Math.min(courses.size(), 5));
        double from = courses.stream()
                .flatMap(each -> each.points().keySet().stream())
                .mapToDouble(d -> d)
                .min()
                .orElse(0);
        double to = courses.stream()
                .flatMap(each -> each.points().keySet().stream())
                .mapToDouble(d -> d)
                .max()
                .orElse(1);
        double most = Math.max(
                1e-9, values(courses).stream().mapToDouble(d -> d).max().orElse(1));
        StringBuilder drawing = new StringBuilder("<svg width=%d height=%d>".formatted(wide - 20, room));
        drawing.append("<text x=0 y=10>%s</text><text x=0 y=%d>0</text>".formatted(text(said(most, unit())), room - 2));
        StringBuilder legend = new StringBuilder("<table class=legend><tr><th>Name<th>Last<th>Max</tr>");
        int colour = 0;
        for (Course course : courses) {
            String ink = ink(course.name(), colour++);
            String points = course.points().entrySet().stream()
                    .map(point -> String.format(
                            Locale.ROOT,
                            "%.1f,%.1f",
                            50 + (point.getKey() - from) / Math.max(1, to - from) * (wide - 80),
                            4 + (room - 10) * (1 - point.getValue() / most)))
                    .collect(Collectors.joining(" "));
            drawing.append("<polyline fill=none stroke-width=2 stroke='%s' stroke-dasharray='%s' points='%s'/>"
                    .formatted(ink, isDashed(course.name()) ? "8" : "0", points));
            String[] first = points.split(" ", 2)[0].split(",", 2);
            drawing.append("<circle r=3 fill='%s' cx=%s cy=%s />".formatted(ink, first[0], first[1]));
            double last = course.points().values().stream()
                    .reduce((one, other) -> other)
                    .orElse(0.0);
            double max =
                    course.points().values().stream().mapToDouble(d -> d).max().orElse(0);
            legend.append("<tr><td><b style=color:%s>━</b> %s<td>%s<td>%s</tr>"
                    .formatted(ink, text(course.name()), text(said(last, unit())), text(said(max, unit()))));
        }
        return drawing.append("</svg>").append(legend).append("</table>").toString();
    }

    /** As an override says; else the next of the palette. */
    private String ink(String name, int place) {
        String fixed = overriding(name, "color").path("fixedColor").asString("");
        return NAMED.getOrDefault(fixed, COLOURS.get(place % COLOURS.size()));
    }

    private boolean isDashed(String name) {
        return overriding(name, "custom.lineStyle").path("fill").asString("").equals("dash");
    }

    private JsonNode overriding(String name, String property) {
        for (JsonNode each : panel.at("/fieldConfig/overrides")) {
            String which = each.at("/matcher/options").asString("");
            boolean fits = each.at("/matcher/id").asString("").equals("byRegexp")
                    ? Pattern.compile(which.substring(1, which.length() - 1))
                            .matcher(name)
                            .find()
                    : which.equals(name);
            for (JsonNode said : fits ? each.get("properties") : panel.at("/none")) {
                if (said.get("id").asString("").equals(property)) {
                    return said.get("value");
                }
            }
        }
        return panel.at("/none");
    }

    private static Collection<Double> values(List<Course> courses) {
        return courses.stream().flatMap(each -> each.points().values().stream()).toList();
    }

    private String bars(Rows found) {
        if (found.rows().isEmpty()) {
            return "";
        }
        double most = 1;
        for (Map<String, @Nullable Object> row : found.rows()) {
            most = Math.max(most, sum(row));
        }
        StringBuilder drawing = new StringBuilder("<table class=bars>");
        for (Map<String, @Nullable Object> row : found.rows()) {
            drawing.append("<tr><td class=n>")
                    .append(text(String.valueOf(row.get(found.columns().getFirst()))))
                    .append("<td>");
            int colour = 0;
            for (String column : found.columns().subList(1, found.columns().size())) {
                double amount = row.get(column) instanceof Number number ? number.doubleValue() : 0;
                drawing.append("<i style='background:%s;width:%.0fpx'>%s</i>"
                        .formatted(
                                ink(column, colour++),
                                amount / most * (wide - 240),
                                amount == 0 ? "" : text(said(amount, unit()))));
            }
        }
        drawing.append("</table><p class=keys>");
        int colour = 0;
        for (String column : found.columns().subList(1, found.columns().size())) {
            drawing.append("<b style=color:%s>■</b> %s ".formatted(ink(column, colour++), text(column)));
        }
        return drawing.append("</p>").toString();
    }

    private static double sum(Map<String, @Nullable Object> row) {
        double sum = 0;
        for (Object value : row.values()) {
            sum += value instanceof Number number ? number.doubleValue() : 0;
        }
        return sum;
    }

    private String table(Rows found) {
        if (found.rows().isEmpty()) {
            return "";
        }
        StringBuilder drawing = new StringBuilder("<table class=rows><tr>");
        found.columns().forEach(column -> drawing.append("<th>").append(text(column)));
        for (Map<String, @Nullable Object> row : found.rows()) {
            drawing.append("<tr>");
            for (String column : found.columns()) {
                drawing.append(row.get(column) instanceof Number ? "<td class=n>" : "<td>")
                        .append(text(said(row.get(column), unit(column))));
            }
        }
        return drawing.append("</table>").toString();
    }

    private String said(@Nullable Object value, String unit) {
        return SheetUnits.of(
                value, unit, at("decimals").isInt() ? at("decimals").intValue() : null);
    }

    private String unit() {
        return at("unit").asString("none");
    }

    private String unit(String column) {
        for (JsonNode each : panel.at("/fieldConfig/overrides")) {
            if (each.at("/matcher/options").asString("").equals(column)) {
                return each.at("/properties/0/value").asString("none");
            }
        }
        return unit();
    }

    private JsonNode at(String field) {
        return panel.at("/fieldConfig/defaults/" + field);
    }

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;");
    }
}
