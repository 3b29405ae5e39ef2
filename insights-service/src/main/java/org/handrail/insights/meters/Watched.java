package org.handrail.insights.meters;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A gauge out of the database.
 *
 * @param name with dots; the unit is appended by the registry
 * @param unit what is counted or measured
 * @param description what it says, and what it leaves out
 * @param tags the columns that are its labels
 * @param sql whose column {@code value} is its value; a row of null is none
 */
record Watched(String name, String unit, String description, List<String> tags, String sql) {

    /** The generation that is shown. */
    static final String SHOWN = "generation = (select number from generation where state = 'current')";

    private static final String THIS = "date_trunc('month', now() at time zone 'UTC')::date";

    /** Of this month and the last. */
    static final String TWO_MONTHS = "month in (" + THIS + ", (" + THIS + " - interval '1 month')::date)";

    /** Of the last alone. */
    static final String LAST_MONTH = "month = (" + THIS + " - interval '1 month')::date";

    /** Which of the two. */
    static final String MONTH = "case when month = " + THIS + " then 'current' else 'previous' end as month";

    Watched {
        description = description + " [max over instances]";
        tags = List.copyOf(tags);
    }

    /** What is counted of, and where. */
    record Source(String table, String which) {}

    /** How many rows of the generation that is shown there are for each combination of labels, whose columns are given. */
    static Watched count(
            String name, String unit, String description, List<String> tags, String columns, Source source) {
        return of(name, unit, description, tags, columns, "count(*)", source);
    }

    /** Something else about those rows. */
    static Watched of(
            String name,
            String unit,
            String description,
            List<String> tags,
            String columns,
            String value,
            Source source) {
        String places =
                IntStream.rangeClosed(1, tags.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String sql = "select " + (tags.isEmpty() ? "" : columns + ", ") + value + " as value from " + source.table()
                + " where " + SHOWN + (source.which().isEmpty() ? "" : " and " + source.which())
                + (tags.isEmpty() ? "" : " group by " + places);
        return new Watched(name, unit, description, tags, sql);
    }
}
