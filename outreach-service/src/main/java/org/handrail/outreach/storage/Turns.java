package org.handrail.outreach.storage;

import java.util.List;
import java.util.TreeSet;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.teams.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One after the other, people and findings change a case, each knowing what it was before; what is to be done next is worked
 * out in the same transaction.
 */
@Component
class Turns {

    private final TransactionTemplate transaction;
    private final CaseOrders orders;
    private final PersonFiles files;
    private final Standings standings;
    private final Sight sight;

    Turns(TransactionTemplate transaction, CaseOrders orders, PersonFiles files, Standings standings, Sight sight) {
        this.transaction = transaction;
        this.orders = orders;
        this.files = files;
        this.standings = standings;
        this.sight = sight;
    }

    /** What is done in a turn; says whether it changed anything. */
    interface Work {
        boolean changes(CaseHead head);
    }

    /**
     * Does it, if the case is as it was seen.
     *
     * @throws org.handrail.outreach.cases.CaseRefusal when it is unknown, changed or another team's, or the work is refused
     */
    void take(CaseId id, long seen, Who who, Work work) {
        take(id, head -> {
            sight.mustSee(head.person(), who);
            head.mustBe(seen);
            return work.changes(head);
        });
    }

    /**
     * Does it, however the case is: nobody looked at it before.
     *
     * @throws org.handrail.outreach.cases.CaseRefusal when it is unknown, or the work is refused
     */
    void take(CaseId id, Work work) {
        transaction.executeWithoutResult(status -> {
            files.hold(new TreeSet<>(List.of(orders.personOf(id).value())));
            CaseHead head = orders.head(id);
            if (work.changes(head)) {
                orders.isNewVersion(head);
                standings.reckon(List.of(id.value()));
            }
        });
    }
}
