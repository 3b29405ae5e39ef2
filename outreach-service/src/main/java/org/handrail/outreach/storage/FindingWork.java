package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.Booking;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.ExcuseReason;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What coordinators do about one thing that is awaited: excuse it, or book it. Everyone says which version they have seen. */
@Service
public class FindingWork {

    private final JdbcClient database;
    private final Turns turns;
    private final CaseTables cases;
    private final OutreachFacts facts;
    private final Permission permission;
    private final DeskMeters meters;
    private final Clock clock;

    FindingWork(
            JdbcClient database,
            Turns turns,
            CaseTables cases,
            OutreachFacts facts,
            Permission permission,
            DeskMeters meters,
            Clock clock) {
        this.database = database;
        this.turns = turns;
        this.cases = cases;
        this.facts = facts;
        this.permission = permission;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Says that one finding needs no more work. The case goes on with the others, and closes as excused where there are none.
     * It comes back when it gets worse than it stood.
     *
     * @throws CaseRefusal when the case is unknown, changed, closed or another's, the finding needs no work, or reason and
     *     note make no sense
     */
    public void excuse(CaseId id, long seen, FindingId finding, ExcuseReason reason, @Nullable String note, Who who) {
        Notes.mustFit(note);
        if (reason.needsNote() && (note == null || note.isBlank())) {
            throw new CaseRefusal(Kind.INVALID, "This reason says nothing by itself.", "Add a note that says why.");
        }
        AtomicBoolean wasTheLast = new AtomicBoolean();
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            end(head, finding);
            tell(head, finding, reason, note, who);
            wasTheLast.set(!worked(head));
            if (wasTheLast.get()) {
                close(head, who);
            } else {
                cases.reckon(List.of(id.value()));
            }
            return true;
        });
        count(finding, reason, wasTheLast.get());
    }

    private void count(FindingId finding, ExcuseReason reason, boolean wasTheLast) {
        if (reason == ExcuseReason.REPORTED_IN_ERROR) {
            meters.reportedInError(database.sql("select coalesce(program, 'none') from findings where id = :id")
                    .param("id", finding.value())
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        if (wasTheLast) {
            meters.closed(CloseReason.EXCUSED);
        }
    }

    /**
     * Records that an appointment was booked for the person, and publishes it as the fact it is.
     *
     * @throws CaseRefusal when the case is unknown, changed, closed or another's, or the time makes no sense
     */
    public void book(CaseId id, long seen, Booking booking, Who who) {
        Notes.mustFit(booking.note());
        Instant now = clock.instant();
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            permission.toLieThere(head, booking.start());
            database.sql("""
                            insert into timeline (case_id, kind, who, who_id, note, later)
                            values (:id, 'BOOKED', :who, :whoId, :note, :start)""")
                    .param("id", id.value())
                    .param("who", who.name())
                    .param("whoId", who.id())
                    .param("note", booking.note())
                    .param("start", at(booking.start()))
                    .update();
            AppointmentId appointment = new AppointmentId(UUID.randomUUID());
            facts.publish(
                    head, now, List.of(new AppointmentBooked(appointment, booking.program(), booking.start(), null)));
            return true;
        });
    }

    private void end(CaseHead head, FindingId finding) {
        int ended = database.sql("""
                        update parts set ended_at = now(), ended = 'EXCUSED_BY_HAND',
                          ended_as = (select state from findings where id = finding_id)
                        where case_id = :id and finding_id = :finding and ended is null""")
                .param("id", head.id().value())
                .param("finding", finding.value())
                .update();
        if (ended == 0) {
            throw new CaseRefusal(Kind.INVALID, "This needs no work in this case.", "Look at the case as it is now.");
        }
    }

    private void tell(CaseHead head, FindingId finding, ExcuseReason reason, @Nullable String note, Who who) {
        database.sql("""
                        insert into timeline (case_id, kind, finding_id, who, who_id, reason, note)
                        values (:id, 'EXCUSED', :finding, :who, :whoId, :reason, :note)""")
                .param("id", head.id().value())
                .param("finding", finding.value())
                .param("who", who.name())
                .param("whoId", who.id())
                .param("reason", reason.name())
                .param("note", note)
                .update();
    }

    private boolean worked(CaseHead head) {
        return database.sql("select exists (select from parts where case_id = :id and ended is null)")
                .param("id", head.id().value())
                .query(Boolean.class)
                .single();
    }

    private void close(CaseHead head, Who who) {
        database.sql("update cases set closed_at = now(), close_reason = 'EXCUSED' where id = :id")
                .param("id", head.id().value())
                .update();
        database.sql("""
                        insert into timeline (case_id, kind, who, who_id, reason)
                        values (:id, 'CLOSED', :who, :whoId, 'EXCUSED')""")
                .param("id", head.id().value())
                .param("who", who.name())
                .param("whoId", who.id())
                .update();
    }
}
