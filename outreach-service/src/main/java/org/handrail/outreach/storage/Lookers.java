package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.outreach.cases.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a case open just now: two people should not work on one unknowingly. */
@Repository
public class Lookers {

    private static final Duration UNLESS_SAID_AGAIN = Duration.ofSeconds(15);

    private final JdbcClient database;
    private final Clock clock;

    Lookers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** They have it open; it counts for some seconds. The names of the others who do come back. */
    public List<String> look(UUID theCase, Who who) {
        Instant now = clock.instant();
        database.sql("""
                        insert into looking (case_id, who_id, who, until) values (:case, :id, :name, :until)
                        on conflict (case_id, who_id) do update set until = excluded.until""")
                .param("case", theCase)
                .param("id", who.id())
                .param("name", who.name())
                .param("until", Columns.at(now.plus(UNLESS_SAID_AGAIN)))
                .update();
        return database.sql("""
                        select who from looking where case_id = :case and who_id <> :id and until > :now order by who""")
                .param("case", theCase)
                .param("id", who.id())
                .param("now", Columns.at(now))
                .query((row, number) -> row.getString("who"))
                .list();
    }

    /** They closed it. */
    public void leave(UUID theCase, Who who) {
        database.sql("delete from looking where case_id = :case and who_id = :id or until < now() - interval '1 hour'")
                .param("case", theCase)
                .param("id", who.id())
                .update();
    }
}
