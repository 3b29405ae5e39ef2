package org.handrail.outreach.storage;

import java.util.List;
import java.util.TreeSet;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do to cases. Everyone says which version they have seen, and is refused where it is no longer the one: two
 * people cannot work on one case unknowingly. Whoever does something to an unclaimed case owns it from then on.
 */
@Service
public class Casework {

    private static final int LONGEST_NOTE = 4_000;

    private final TransactionTemplate transaction;
    private final CaseOrders orders;
    private final PersonFiles files;
    private final AttemptFacts facts;
    private final DeskMeters meters;

    Casework(
            TransactionTemplate transaction,
            CaseOrders orders,
            PersonFiles files,
            AttemptFacts facts,
            DeskMeters meters) {
        this.transaction = transaction;
        this.orders = orders;
        this.files = files;
        this.facts = facts;
        this.meters = meters;
    }

    /**
     * Takes a case that nobody works on; to take one's own again changes nothing.
     *
     * @throws CaseRefusal when it is unknown, changed, closed or another's
     */
    public void claim(CaseId id, long seen, Who who) {
        inTurn(id, seen, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            return orders.own(head, who);
        });
    }

    /**
     * Lets go of a case; a supervisor may do so for another.
     *
     * @throws CaseRefusal when it is unknown, changed, closed, another's or nobody's
     */
    public void release(CaseId id, long seen, Who who) {
        inTurn(id, seen, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            if (head.owner() == null) {
                throw new CaseRefusal(Kind.UNCLAIMED, "Nobody works on this case.", "Claim it if you want to.");
            }
            orders.disown(head, who);
            return true;
        });
    }

    /**
     * Records one try to reach the person, and publishes it as a fact, without the note.
     *
     * @throws CaseRefusal when it is unknown, changed, closed or another's, or the note too long
     */
    public void logAttempt(CaseId id, long seen, Attempt attempt, Who who) {
        mustFit(attempt.note());
        inTurn(id, seen, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            if (head.owner() == null) {
                orders.own(head, who); // whoever works on it owns it; a supervisor may help out without
            }
            orders.attempt(head, attempt, who);
            facts.publish(head, attempt);
            return true;
        });
        meters.attempted(attempt);
    }

    /**
     * Closes a case. Its findings as they stand are dealt with; a drop that is new opens another case.
     *
     * @throws CaseRefusal when it is unknown, changed, closed or another's, or reason and note make no sense
     */
    public void close(CaseId id, long seen, CloseReason reason, @Nullable String note, Who who) {
        mustFit(note);
        if (!reason.isByHand()) {
            throw new CaseRefusal(
                    Kind.INVALID, "A case gives itself this reason.", "Choose one of " + CloseReason.choices() + ".");
        }
        if (reason.needsNote() && (note == null || note.isBlank())) {
            throw new CaseRefusal(Kind.INVALID, "This reason says nothing by itself.", "Add a note that says why.");
        }
        inTurn(id, seen, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            orders.close(head, reason, note, who);
            return true;
        });
        meters.closed(reason);
    }

    private void inTurn(CaseId id, long seen, Work work) {
        transaction.executeWithoutResult(status -> {
            files.hold(new TreeSet<>(List.of(orders.personOf(id).value())));
            CaseHead head = orders.head(id);
            head.mustBe(seen);
            if (work.changes(head)) {
                orders.isNewVersion(head);
            }
        });
    }

    private static void mustFit(@Nullable String note) {
        if (note != null && note.indexOf('\0') >= 0) {
            throw new CaseRefusal(Kind.INVALID, "The note holds a character that is none.", "Type it anew.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new CaseRefusal(
                    Kind.INVALID, "The note is too long.", "Keep it under " + LONGEST_NOTE + " characters.");
        }
    }

    private interface Work {
        boolean changes(CaseHead head);
    }
}
