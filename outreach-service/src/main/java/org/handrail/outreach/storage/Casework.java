package org.handrail.outreach.storage;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient database;
    private final PersonFiles files;
    private final AttemptFacts facts;
    private final DeskMeters meters;

    Casework(
            TransactionTemplate transaction,
            JdbcClient database,
            PersonFiles files,
            AttemptFacts facts,
            DeskMeters meters) {
        this.transaction = transaction;
        this.database = database;
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
            return own(head, who);
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
            database.sql("update cases set owner = null, owner_name = null, claimed_at = null where id = :id")
                    .param("id", id.value())
                    .update();
            tell(head, TimelineKind.RELEASED, who);
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
                own(head, who); // whoever works on it owns it; a supervisor may help out without
            }
            database.sql("""
                            insert into timeline (case_id, kind, who, channel, outcome, note)
                            values (:id, 'ATTEMPT', :who, :channel, :outcome, :note)""")
                    .param("id", id.value())
                    .param("who", who.name())
                    .param("channel", attempt.channel().name())
                    .param("outcome", attempt.outcome().name())
                    .param("note", attempt.note())
                    .update();
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
            closeByHand(head, reason, note, who);
            return true;
        });
        meters.closed(reason);
    }

    private void closeByHand(CaseHead head, CloseReason reason, @Nullable String note, Who who) {
        database.sql("""
                        update parts set ended_at = now(), ended = 'CLOSED_BY_HAND',
                          ended_as = (select state from findings where id = finding_id)
                        where case_id = :id and ended is null""").param("id", head.id().value()).update();
        database.sql("update cases set closed_at = now(), close_reason = :reason where id = :id")
                .param("id", head.id().value())
                .param("reason", reason.name())
                .update();
        database.sql("""
                        insert into timeline (case_id, kind, who, reason, note)
                        values (:id, 'CLOSED', :who, :reason, :note)""")
                .param("id", head.id().value())
                .param("who", who.name())
                .param("reason", reason.name())
                .param("note", note)
                .update();
    }

    private boolean own(CaseHead head, Who who) {
        if (who.id().equals(head.owner())) {
            return false;
        }
        database.sql("update cases set owner = :owner, owner_name = :name, claimed_at = now() where id = :id")
                .param("id", head.id().value())
                .param("owner", who.id())
                .param("name", who.name())
                .update();
        tell(head, TimelineKind.CLAIMED, who);
        return true;
    }

    private void tell(CaseHead head, TimelineKind kind, Who who) {
        database.sql("insert into timeline (case_id, kind, who) values (:id, :kind, :who)")
                .param("id", head.id().value())
                .param("kind", kind.name())
                .param("who", who.name())
                .update();
    }

    private void inTurn(CaseId id, long seen, Work work) {
        transaction.executeWithoutResult(status -> {
            files.hold(new TreeSet<>(List.of(personOf(id).value())));
            CaseHead head = head(id);
            head.mustBe(seen);
            if (work.changes(head)) {
                database.sql("update cases set version = version + 1 where id = :id")
                        .param("id", id.value())
                        .update();
            }
        });
    }

    private PersonAlias personOf(CaseId id) {
        return database.sql("select person from cases where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonAlias(Columns.uuid(row, "person")))
                .optional()
                .orElseThrow(CaseDetails::unknown);
    }

    private CaseHead head(CaseId id) {
        return database.sql("select * from cases where id = :id")
                .param("id", id.value())
                .query((row, number) -> new CaseHead(
                        id,
                        new PersonAlias(Columns.uuid(row, "person")),
                        row.getLong("version"),
                        row.getObject("closed_at") != null,
                        row.getString("owner"),
                        row.getString("owner_name"),
                        ZoneId.of(row.getString("zone"))))
                .single();
    }

    private static void mustFit(@Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new CaseRefusal(
                    Kind.INVALID, "The note is too long.", "Keep it under " + LONGEST_NOTE + " characters.");
        }
    }

    private interface Work {
        boolean changes(CaseHead head);
    }
}
