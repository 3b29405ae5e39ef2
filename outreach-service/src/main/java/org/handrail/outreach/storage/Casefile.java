package org.handrail.outreach.storage;

import java.time.Clock;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.EvidenceFound;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.cases.WishesTold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people write into a case: notes, evidence, wishes. Everyone says which version they have seen. */
@Service
public class Casefile {

    private final Turns turns;
    private final CaseOrders orders;
    private final WishesTable wishes;
    private final OutreachFacts facts;
    private final Permission permission;
    private final Newswire news;
    private final DeskMeters meters;
    private final AuditLog audit;
    private final Clock clock;

    Casefile(
            Turns turns,
            CaseOrders orders,
            WishesTable wishes,
            OutreachFacts facts,
            Permission permission,
            Newswire news,
            DeskMeters meters,
            AuditLog audit,
            Clock clock) {
        this.turns = turns;
        this.orders = orders;
        this.wishes = wishes;
        this.facts = facts;
        this.permission = permission;
        this.news = news;
        this.meters = meters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes something down for colleagues.
     *
     * @throws CaseRefusal when the case is unknown or changed, or the note empty or too long
     */
    public void note(CaseId id, long seen, @Nullable String note, Who who) {
        Notes.mustSaySomething(note);
        turns.take(id, seen, who, head -> {
            orders.write(head, TimelineKind.NOTE, note, who);
            return true;
        });
    }

    /**
     * Records care that no partner reported, and publishes it as a fact: the judgement then closes what it meets.
     *
     * @throws CaseRefusal when the case is unknown, changed, closed or another's, or the note too long
     */
    public void recordEvidence(CaseId id, long seen, EvidenceFound found, Who who) {
        Notes.mustFit(found.note());
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            permission.toHaveHappened(head, found.at());
            orders.write(head, TimelineKind.EVIDENCE, found.note(), who);
            facts.evidence(head, found);
            return true;
        });
    }

    /**
     * Asks the supervisor to look.
     *
     * @throws CaseRefusal when the case is unknown, changed or closed, or no reason is given
     */
    public void escalate(CaseId id, long seen, @Nullable String why, Who who) {
        Notes.mustSaySomething(why);
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            orders.write(head, TimelineKind.ESCALATED, why, who);
            news.tell(head.id().value(), CaseNews.Kind.ESCALATED, clock.instant(), head.listener());
            return true;
        });
        meters.askedToLook();
    }

    /**
     * Records what the person asked for and agreed to; it holds for all their cases.
     *
     * @throws CaseRefusal when the case is unknown, changed, closed or another's
     */
    public void tellWishes(CaseId id, long seen, WishesTold told, Who who) {
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            wishes.put(head.person(), told);
            orders.write(head, TimelineKind.WISHES, null, who);
            audit.tell(who, Did.CHANGED_WISHES, head.person(), id, null);
            return true;
        });
    }

    /**
     * Says that a number that was wrong is put right, so that calls are open again.
     *
     * @throws CaseRefusal when the case is unknown, changed, closed or another's
     */
    public void correctNumber(CaseId id, long seen, Who who) {
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            orders.write(head, TimelineKind.NUMBER_CORRECTED, null, who);
            return true;
        });
    }
}
