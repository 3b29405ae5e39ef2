package org.handrail.insights.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as CSV (RFC 4180), with a header. */
final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    /** All rows, each with the same columns. Nothing but the header where there is none. */
    static String of(Collection<String> columns, List<Map<String, @Nullable Object>> rows) {
        return line(columns)
                + rows.stream()
                        .map(row -> line(
                                columns.stream().map(row::get).map(Csv::text).toList()))
                        .collect(Collectors.joining());
    }

    private static String line(Collection<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + END;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What a spreadsheet would take for a formula is told as a text. */
    private static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
    }
}
