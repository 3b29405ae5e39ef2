package org.handrail.insights.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The programs that figures are told of. */
@Repository
public class Programs {

    private static final String ALL =
            "select program, name, partner, partner_name, phase, coalesce(level, '') as level from program";

    private final JdbcTemplate database;

    Programs(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A program of the directory.
     *
     * @param level {@code 4/3.7}, edition and code; empty where none is stated
     */
    public record Known(String program, String name, String partner, String partnerName, String phase, String level) {}

    /** All of them, by partner and name. */
    public List<Known> all() {
        return database.query(ALL + " order by partner_name, name, program", (row, number) -> known(row));
    }

    /** The one with this id. */
    public Optional<Known> named(String program) {
        return database.query(ALL + " where program = ?", (row, number) -> known(row), program).stream()
                .findFirst();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("program"),
                row.getString("name"),
                row.getString("partner"),
                row.getString("partner_name"),
                row.getString("phase"),
                row.getString("level"));
    }
}
