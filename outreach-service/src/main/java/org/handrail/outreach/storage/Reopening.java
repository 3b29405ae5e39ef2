package org.handrail.outreach.storage;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens the case of somebody who was given up again, when it is time to look again. */
@Repository
class Reopening {

    private final JdbcClient database;

    Reopening(JdbcClient database) {
        this.database = database;
    }

    /** False where there is nothing to look after any more, or another case is open for the person by now. */
    boolean reopen(UUID id) {
        boolean another = database.sql("""
                        select exists (select 1 from cases other join cases c on c.person = other.person
                          where c.id = :id and other.closed_at is null)""").param("id", id).query(Boolean.class).single();
        if (another) {
            return false;
        }
        int parts = database.sql("""
                        update parts set ended_at = null, ended = null, ended_as = null
                        where case_id = :id and ended = 'CLOSED_BY_HAND'
                          and exists (select 1 from findings f where f.id = finding_id and f.needs_work)""").param("id", id).update();
        if (parts > 0) {
            database.sql("""
                            update cases set closed_at = null, close_reason = null, owner = null, owner_name = null,
                              claimed_at = null where id = :id""").param("id", id).update();
        }
        return parts > 0;
    }
}
