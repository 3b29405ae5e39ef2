package org.handrail.intake.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one partner's CSV become events.
 *
 * @param name by which the directory says that a partner's files are of this kind; null where only its owner's are
 * @param partner whose files it is for without the directory saying so; null where it must
 * @param attributes the column of each attribute: id, type, subject, time
 * @param data the column of each field of the data; a dotted field lies in an object of its own
 * @param ignored columns that are deliberately left out
 * @param constants what every event of a type says, since no column does
 * @param codes what a code in a column says
 */
public record CsvMapping(
        @Nullable String name,
        @Nullable String partner,
        Map<String, String> attributes,
        Map<String, String> data,
        Set<String> ignored,
        Map<String, Map<String, String>> constants,
        List<Codes> codes) {

    /** The attributes of every event. */
    static final List<String> ATTRIBUTES = List.of("id", "type", "subject", "time");

    private static final String DATA = "data.";

    public CsvMapping {
        attributes = Map.copyOf(attributes);
        data = Map.copyOf(data);
        ignored = Set.copyOf(ignored);
        constants = Map.copyOf(constants);
        codes = List.copyOf(codes);
    }

    /**
     * What the codes of a column say.
     *
     * @param type of the events it holds for
     * @param values the data fields by code
     */
    public record Codes(String type, String column, Map<String, Map<String, String>> values) {}

    /** Where nobody says anything else: each column is named as the attribute or the field of the data that it holds. */
    static CsvMapping byName(List<String> header) {
        Map<String, String> data = new HashMap<>();
        for (String column : header) {
            if (!ATTRIBUTES.contains(column)) {
                data.put(column.startsWith(DATA) ? column.substring(DATA.length()) : column, column);
            }
        }
        return new CsvMapping(null, null, sameNames(), data, Set.of(), Map.of(), List.of());
    }

    /** Each attribute in the column of its own name. */
    static Map<String, String> sameNames() {
        return Map.of("id", "id", "type", "type", "subject", "subject", "time", "time");
    }

    /** Whether a file with this header is meant: all columns that are needed are there. */
    boolean fits(List<String> header) {
        return header.containsAll(attributes.values())
                && header.containsAll(data.values())
                && codes.stream().allMatch(code -> header.contains(code.column()));
    }

    /** Whether the directory names it for a partner. */
    boolean isNamed(@Nullable String columns) {
        return columns != null && columns.equals(name);
    }

    /** Whether anything is said of this column. */
    boolean knows(String column) {
        return attributes.containsValue(column)
                || data.containsValue(column)
                || ignored.contains(column)
                || codes.stream().anyMatch(code -> code.column().equals(column));
    }
}
