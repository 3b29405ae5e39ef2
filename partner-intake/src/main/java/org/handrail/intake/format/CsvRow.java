package org.handrail.intake.format;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.handrail.events.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one file: makes an event of a row, and finds the column that a place in the event came from. */
final class CsvRow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,9})?");
    private static final String DATA = "/data/";

    private final List<String> header;
    private final CsvMapping mapping;
    private final Map<String, Integer> position = new HashMap<>();

    CsvRow(List<String> header, CsvMapping mapping) {
        this.header = header;
        this.mapping = mapping;
        header.forEach(column -> position.put(column, position.size()));
    }

    int columns() {
        return header.size();
    }

    /** The event of a row. Empty cells are left out, so that its reader says what is missing. */
    byte[] event(List<String> cells) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        mapping.attributes().forEach((name, column) -> {
            String cell = cell(cells, column);
            if (!cell.isEmpty()) {
                event.put(name, cell);
            }
        });
        event.put("data", data(cells, String.valueOf(event.get("type"))));
        return JSON.writeValueAsBytes(event);
    }

    /** The column of a JSON pointer into the event, such as {@code column 5 (stayId)}; null where no column holds it. */
    @Nullable
    String column(String pointer) {
        String field =
                pointer.startsWith(DATA) ? pointer.substring(DATA.length()).replace('/', '.') : "";
        String column = field.isEmpty() ? mapping.attributes().get(pointer.replaceFirst("^/", "")) : columnOf(field);
        Integer at = column == null ? null : position.get(column);
        return at == null ? null : "column " + (at + 1) + " (" + column + ")";
    }

    /** The column of a field, or the first of those that make it up. */
    private @Nullable String columnOf(String field) {
        String exact = mapping.data().get(field);
        return exact != null
                ? exact
                : header.stream()
                        .filter(column -> mapping.data().entrySet().stream()
                                .anyMatch(part -> part.getValue().equals(column)
                                        && part.getKey().startsWith(field + ".")))
                        .findFirst()
                        .orElse(null);
    }

    private Map<String, Object> data(List<String> cells, String wireName) {
        Map<String, Object> data = new LinkedHashMap<>();
        EventType type = EventType.withWireName(wireName).orElse(null);
        mapping.data().forEach((field, column) -> put(data, type, field, cell(cells, column)));
        mapping.constants().getOrDefault(wireName, Map.of()).forEach((field, value) -> put(data, type, field, value));
        for (CsvMapping.Codes code : mapping.codes()) {
            if (code.type().equals(wireName)) {
                code.values()
                        .getOrDefault(cell(cells, code.column()), Map.of())
                        .forEach((field, value) -> put(data, type, field, value));
            }
        }
        header.stream()
                .filter(column -> !mapping.knows(column))
                .forEach(column -> put(data, type, column, cell(cells, column)));
        return data;
    }

    private String cell(List<String> cells, String column) {
        Integer at = position.get(column);
        return at == null ? "" : cells.get(at);
    }

    private static void put(Map<String, Object> data, @Nullable EventType type, String field, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        Map<String, Object> inner = data;
        String[] names = field.split("\\.", -1);
        for (int each = 0; each < names.length - 1; each++) {
            inner = within(inner, names[each]);
        }
        inner.put(names[names.length - 1], type == null ? cell : value(FieldKind.of(type, field), cell));
    }

    @SuppressWarnings("unchecked") // only maps made here lie under the first part of a dotted name
    private static Map<String, Object> within(Map<String, Object> outer, String name) {
        Object inner = outer.get(name);
        if (!(inner instanceof Map<?, ?>)) {
            inner = new LinkedHashMap<String, Object>();
            outer.put(name, inner);
        }
        return (Map<String, Object>) inner;
    }

    /** What cannot be what its field is stays text: its reader says what would be right, and where. */
    private static Object value(FieldKind kind, String cell) {
        return switch (kind) {
            case TEXT -> cell;
            case NUMBER -> NUMBER.matcher(cell).matches() ? number(cell) : cell;
            case TRUTH -> cell.equals("true") || cell.equals("false") ? (Object) Boolean.valueOf(cell) : cell;
            case TEXTS -> Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
        };
    }

    private static Object number(String cell) {
        return cell.indexOf('.') < 0 ? (Object) Long.valueOf(cell) : new BigDecimal(cell);
    }
}
