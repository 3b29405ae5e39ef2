package org.handrail.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain questions to the database over one session. */
final class Rows {

    private Rows() {}

    /** Makes something of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The first row of an answer that has one. */
    static <T> T first(Connection session, String sql, Reading<T> reading, Object... arguments) throws SQLException {
        List<T> rows = all(session, sql, reading, arguments);
        if (rows.isEmpty()) {
            throw new SQLException("No row: " + sql);
        }
        return rows.getFirst();
    }

    /** All rows. */
    static <T> List<T> all(Connection session, String sql, Reading<T> reading, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(session, sql, arguments);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reading.of(row));
            }
            return rows;
        }
    }

    /** Changes something, and says how many rows of it. */
    static int change(Connection session, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(session, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection session, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = session.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
