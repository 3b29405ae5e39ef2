package org.handrail.insights.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One statement for many rows: each column goes to the database as one array, to be spread by {@code unnest}. A poll costs a
 * statement, however many rows it brings.
 *
 * @param <R> what a row is made of
 */
public final class ManyRows<R> {

    /** What lies beyond this is of no calendar, and no figure needs it. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(String type, Function<R, @Nullable Object> of) {}

    /** A further column, of this type of the database; instants and days as such. */
    public ManyRows<R> with(String type, Function<R, @Nullable Object> column) {
        columns.add(new Column<>(type, column));
        return this;
    }

    /** Says the statement with these rows; {@code first} stands before the arrays. Nothing where there are none. */
    public void say(JdbcTemplate database, String sql, int first, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setInt(1, first);
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(i + 2, array(connection, columns.get(i), rows));
            }
            return statement;
        });
    }

    /** {@code unnest(?::uuid[], …)}, in the order of the columns. */
    public String unnested() {
        return "unnest("
                + String.join(
                        ", ",
                        columns.stream()
                                .map(column -> "?::" + column.type() + "[]")
                                .toList())
                + ")";
    }

    private java.sql.Array array(Connection connection, Column<R> column, Collection<R> rows) throws SQLException {
        @Nullable Object[] values = new Object[rows.size()];
        int place = 0;
        for (R row : rows) {
            values[place++] = said(column.of().apply(row));
        }
        return connection.createArrayOf(column.type(), values);
    }

    private static @Nullable Object said(@Nullable Object value) {
        return value instanceof Instant instant ? bounded(instant).toString() : value;
    }

    /** As precise as the database, and never rounded up into the next day. */
    static Instant bounded(Instant instant) {
        Instant within = instant.isAfter(LATEST) ? LATEST : instant.isBefore(EARLIEST) ? EARLIEST : instant;
        return within.truncatedTo(ChronoUnit.MICROS);
    }
}
