package org.handrail.outreach.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens the case of somebody who was given up again, when it is time to look again or something is heard of them. */
@Repository
class Reopening {

    private final JdbcClient database;
    private final CaseOrders orders;
    private final OutreachFacts facts;

    Reopening(JdbcClient database, CaseOrders orders, OutreachFacts facts) {
        this.database = database;
        this.orders = orders;
        this.facts = facts;
    }

    /** Opens those of these cases again whose people were given up; says which. */
    List<UUID> heardOf(Collection<UUID> cases) {
        List<UUID> open = new ArrayList<>();
        for (UUID id : cases) {
            if (isLost(id) && reopen(id)) {
                orders.happened(orders.head(new CaseId(id)), TimelineKind.REOPENED, null);
                open.add(id);
            }
        }
        return open;
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
                              claimed_at = null, version = version + 1 where id = :id""").param("id", id).update();
            facts.reopened(orders.head(new CaseId(id)));
        }
        return parts > 0;
    }

    private boolean isLost(UUID id) {
        return database.sql("select coalesce(close_reason = 'LOST_TO_FOLLOW_UP', false) from cases where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
