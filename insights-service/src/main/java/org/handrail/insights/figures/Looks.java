package org.handrail.insights.figures;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who looked at single people. What cannot be written down is not shown: whoever shows a person writes first. */
@Repository
public class Looks {

    private final JdbcTemplate database;

    Looks(JdbcTemplate database) {
        this.database = database;
    }

    /** Writes down that these people, by pseudonym, are shown to somebody who asked this. */
    public void tell(String who, String question, Collection<UUID> people) {
        database.update(
                "insert into look (who, question, people) values (?, ?, ?)",
                who,
                question,
                people.toArray(UUID[]::new));
    }
}
