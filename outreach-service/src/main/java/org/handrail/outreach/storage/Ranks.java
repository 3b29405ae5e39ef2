package org.handrail.outreach.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.outreach.cases.Urgency;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the order of the list: the urgency of every open case under the weights of now. */
@Repository
class Ranks {

    private final JdbcTemplate database;
    private final CaseList list;
    private final Urgency.Weights weights;

    Ranks(JdbcTemplate database, CaseList list, Urgency.Weights weights) {
        this.database = database;
        this.list = list;
        this.weights = weights;
    }

    /** Works out anew how urgent these cases are; what is written of them must be written already. */
    void reckon(Collection<UUID> cases) {
        List<Object[]> rows = new ArrayList<>();
        list.urgencyOf(cases)
                .forEach((id, facts) -> rows.add(new Object[] {Urgency.rank(facts, weights), fingerprint(), id}));
        database.batchUpdate("update cases set urgency = ?, weighed_by = ? where id = ?", rows);
    }

    /** After a change of weights every open case is looked at again, a few hundred at a time. */
    @EventListener(ApplicationReadyEvent.class)
    void weightsMayHaveChanged() {
        database.update(
                "update cases set changes_at = now() where closed_at is null and weighed_by is distinct from ?",
                fingerprint());
    }

    private int fingerprint() {
        return weights.toString().hashCode();
    }
}
