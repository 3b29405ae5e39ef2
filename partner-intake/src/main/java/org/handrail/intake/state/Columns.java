package org.handrail.intake.state;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** Rows turned into columns, one array parameter each, so that a thousand rows are one statement. */
final class Columns<T> implements PreparedStatementSetter {

    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String type, Function<T, @Nullable Object> value) {}

    Columns(List<T> rows) {
        this.rows = rows;
    }

    /** Values as their text. */
    Columns<T> text(Function<T, @Nullable Object> value) {
        return of("text", row -> {
            Object each = value.apply(row);
            return each == null ? null : each.toString();
        });
    }

    Columns<T> uuid(Function<T, @Nullable UUID> value) {
        return of("uuid", value::apply);
    }

    /** Values of a type that the driver writes as the database reads them. */
    Columns<T> of(String type, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(type, value));
        return this;
    }

    @Override
    public void setValues(PreparedStatement statement) throws SQLException {
        set(statement, 1);
    }

    /** Sets the columns from a parameter on, and says which is the next. */
    int set(PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (Column<T> column : columns) {
            @Nullable Object[] values = rows.stream().map(column.value()).toArray();
            statement.setArray(next++, statement.getConnection().createArrayOf(column.type(), values));
        }
        return next;
    }
}
