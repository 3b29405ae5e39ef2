package org.handrail.outreach.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.outreach.cases.Urgency;
import org.handrail.outreach.config.RulesOfWork;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the order of the list: the urgency of every open case under the weights of now, and its next step under the rules of now. */
@Repository
class Ranks {

    private final JdbcTemplate database;
    private final CaseList list;
    private final Urgency.Weights weights;
    private final RulesOfWork rules;

    Ranks(JdbcTemplate database, CaseList list, Urgency.Weights weights, RulesOfWork rules) {
        this.database = database;
        this.list = list;
        this.weights = weights;
        this.rules = rules;
    }

    /** Works out anew how urgent these cases are; what is written of them must be written already. */
    void reckon(Collection<UUID> cases) {
        List<Object[]> rows = new ArrayList<>();
        list.urgencyOf(cases)
                .forEach((id, facts) -> rows.add(new Object[] {Urgency.rank(facts, weights), fingerprint(), id}));
        database.batchUpdate("update cases set urgency = ?, weighed_by = ? where id = ?", rows);
    }

    /**
     * After a change of weights, protocol or calendar every open case is looked at again, a few hundred at a time. One that
     * another instance is just working on is left to it.
     */
    @EventListener(ApplicationReadyEvent.class)
    void rulesMayHaveChanged() {
        database.update("""
                        update cases set changes_at = now() where id in (
                          select id from cases where closed_at is null and weighed_by is distinct from ?
                          for update skip locked)""", fingerprint());
    }

    private int fingerprint() {
        return 31 * weights.words().hashCode() + rules.fingerprint();
    }
}
