package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.ReEngaged;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseChange;
import org.handrail.outreach.cases.CaseChange.CaseClosed;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.config.BackInCare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes that a person is back in care after somebody had tried to reach them. Where nobody had, they came by themselves, or
 * a clinic posted late: the desk has no part in it, and says nothing. Nor does it where what was made good is no care of theirs:
 * the judgement would take it for a contact that nobody had.
 */
@Component
class CameBack {

    private final JdbcClient database;
    private final CaseOrders orders;
    private final OutreachFacts facts;
    private final BackInCare backInCare;
    private final Clock clock;

    CameBack(JdbcClient database, CaseOrders orders, OutreachFacts facts, BackInCare backInCare, Clock clock) {
        this.database = database;
        this.orders = orders;
        this.facts = facts;
        this.backInCare = backInCare;
        this.clock = clock;
    }

    /** In the caller's transaction, of those of these changes that closed a case as recovered. */
    void tell(List<CaseChange> changes) {
        Map<UUID, Instant> settled = new HashMap<>();
        for (CaseChange change : changes) {
            if (change instanceof CaseClosed closed && closed.reason() == CloseReason.RECOVERED) {
                Instant at = closed.finding().settled();
                settled.put(closed.caseId().value(), at == null ? clock.instant() : at);
            }
        }
        if (settled.isEmpty()) {
            return;
        }
        database.sql("""
                        select distinct t.case_id from timeline t where t.kind = 'ATTEMPT' and t.case_id = any(:cases)
                          and exists (select from parts p join findings f on f.id = p.finding_id
                            where p.case_id = t.case_id and p.ended = 'RECOVERED' and f.rule = any(:rules))""")
                .param("cases", settled.keySet().toArray(UUID[]::new))
                .param("rules", backInCare.names())
                .query((row, number) -> Columns.uuid(row, "case_id"))
                .list()
                .forEach(id -> tell(orders.head(new CaseId(id)), settled.getOrDefault(id, clock.instant())));
    }

    /** In the caller's transaction, of this case. */
    void tell(CaseHead head, Instant at) {
        facts.publish(head, at, List.of(new ReEngaged(head.id())));
    }
}
