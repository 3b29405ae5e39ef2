package org.handrail.outreach.storage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people do to cases. Everyone says which version they have seen, and is refused where it is no longer the one: two
 * people cannot work on one case unknowingly. Whoever does something to an unclaimed case owns it from then on.
 */
@Service
public class Casework {

    private static final int LONGEST_NAME = 400;

    private final Turns turns;
    private final CaseOrders orders;
    private final OutreachFacts facts;
    private final Permission permission;
    private final DeskMeters meters;
    private final AuditLog audit;
    private final Newswire news;
    private final FirstTimes firstTimes;
    private final Clock clock;

    Casework(
            Turns turns,
            CaseOrders orders,
            OutreachFacts facts,
            Permission permission,
            DeskMeters meters,
            AuditLog audit,
            Newswire news,
            FirstTimes firstTimes,
            Clock clock) {
        this.turns = turns;
        this.orders = orders;
        this.facts = facts;
        this.permission = permission;
        this.meters = meters;
        this.audit = audit;
        this.news = news;
        this.firstTimes = firstTimes;
        this.clock = clock;
    }

    /**
     * Takes a case that nobody works on; to take one's own again changes nothing.
     *
     * @throws CaseRefusal when it is unknown, changed, closed or another's
     */
    public void claim(CaseId id, long seen, Who who) {
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            return own(head, who);
        });
    }

    /**
     * Lets go of a case; a supervisor may do so for another.
     *
     * @throws CaseRefusal when it is unknown, changed, closed, another's or nobody's
     */
    public void release(CaseId id, long seen, Who who) {
        turns.take(id, seen, who, head -> {
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
     * @throws CaseRefusal when it is unknown, changed, closed or another's, the note too long, or the person may not be
     *     contacted like this and no reason is given why it was done all the same
     */
    public void logAttempt(CaseId id, long seen, Attempt attempt, Who who) {
        Notes.mustFit(attempt.note());
        Notes.mustFit(attempt.allTheSame());
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            permission.toContact(head, attempt);
            permission.toLieThere(head, attempt.later());
            if (head.owner() == null) {
                own(head, who); // whoever works on it owns it; a supervisor may help out without
            }
            orders.attempt(head, attempt, who);
            if (attempt.outcome() == AttemptOutcome.COLLATERAL_REACHED) {
                audit.tell(who, Did.DISCLOSED, head.person(), id, "contact to a contact person");
            }
            facts.attempted(head, attempt);
            firstTimes.attempted(head, attempt.at() == null ? clock.instant() : attempt.at());
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
        Notes.mustFit(note);
        if (!reason.isByHand()) {
            throw new CaseRefusal(
                    Kind.INVALID, "A case gives itself this reason.", "Choose one of " + CloseReason.choices() + ".");
        }
        if (reason.needsNote() && (note == null || note.isBlank())) {
            throw new CaseRefusal(Kind.INVALID, "This reason says nothing by itself.", "Add a note that says why.");
        }
        List<String> inError = new ArrayList<>();
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            if (reason == CloseReason.LOST_TO_FOLLOW_UP) {
                permission.toGiveUp(head);
            }
            if (reason == CloseReason.REPORTED_IN_ERROR) {
                inError.addAll(orders.programsAtWork(head));
            }
            facts.closed(head, reason, permission.outcomes(head));
            orders.close(head, reason, note, who);
            return true;
        });
        meters.closed(reason);
        meters.reportedInError(inError);
    }

    /**
     * Gives a case to somebody; only a supervisor does.
     *
     * @param owner as the issuer names them
     * @throws CaseRefusal when the case is unknown, changed or closed, they are away, or who asks is no supervisor
     */
    public void reassign(CaseId id, long seen, String owner, String ownerName, Who who) {
        if (!who.isSupervisor()) {
            throw new CaseRefusal(
                    Kind.SUPERVISORS_ONLY, "Only a supervisor gives a case to somebody.", "Release it, or ask one.");
        }
        if (owner.isBlank() || ownerName.isBlank() || owner.length() + ownerName.length() > LONGEST_NAME) {
            throw new CaseRefusal(
                    Kind.INVALID, "It is not said to whom.", "Send their id as \"to\" and their \"name\".");
        }
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            permission.toBeGivenTo(head, owner);
            orders.reassign(head, owner, ownerName, who);
            facts.assigned(head);
            given(head, CaseNews.Kind.ASSIGNED, owner);
            return true;
        });
    }

    private boolean own(CaseHead head, Who who) {
        boolean isNew = orders.own(head, who);
        if (isNew) {
            facts.assigned(head);
            given(head, CaseNews.Kind.CLAIMED, who.id());
        }
        return isNew;
    }

    /** Two people do not work on one case unknowingly: who had it hears that somebody else has it now. */
    private void given(CaseHead head, CaseNews.Kind how, String owner) {
        firstTimes.claimed(head, clock.instant());
        String before = head.owner();
        news.tell(head.id().value(), how, clock.instant(), owner);
        if (before != null && !before.equals(owner)) {
            news.tell(head.id().value(), CaseNews.Kind.TAKEN_OVER, clock.instant(), before);
        }
    }
}
