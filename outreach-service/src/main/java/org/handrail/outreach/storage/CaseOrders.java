package org.handrail.outreach.storage;

import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people do to cases; whether they may was asked before. */
@Repository
class CaseOrders {

    private final JdbcClient database;

    CaseOrders(JdbcClient database) {
        this.database = database;
    }

    PersonAlias personOf(CaseId id) {
        return database.sql("select person from cases where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonAlias(Columns.uuid(row, "person")))
                .optional()
                .orElseThrow(CaseDetails::unknown);
    }

    CaseHead head(CaseId id) {
        return database.sql("select * from cases where id = :id")
                .param("id", id.value())
                .query((row, number) -> new CaseHead(
                        id,
                        new PersonAlias(Columns.uuid(row, "person")),
                        row.getLong("version"),
                        row.getObject("closed_at") != null,
                        row.getString("owner"),
                        row.getString("owner_name"),
                        row.getString("covered_by"),
                        Columns.instant(row, "opened_at"),
                        ZoneId.of(row.getString("zone")),
                        SeverityRank.severity(row.getInt("severity"))))
                .single();
    }

    /** Makes them the owner; false where they are it already. */
    boolean own(CaseHead head, Who who) {
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

    void disown(CaseHead head, Who who) {
        database.sql("update cases set owner = null, owner_name = null, claimed_at = null where id = :id")
                .param("id", head.id().value())
                .update();
        tell(head, TimelineKind.RELEASED, who);
    }

    void attempt(CaseHead head, Attempt attempt, Who who) {
        database.sql("""
                        insert into timeline
                          (case_id, at, kind, who, who_id, channel, outcome, note, later, all_the_same)
                        values (:id, coalesce(:at, clock_timestamp()), 'ATTEMPT', :who, :whoId, :channel, :outcome,
                          :note, :later, :allTheSame)""")
                .param("id", head.id().value())
                .param("at", Columns.atOrNull(attempt.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("later", Columns.atOrNull(attempt.later()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("allTheSame", attempt.allTheSame())
                .param("who", who.name())
                .param("whoId", who.id())
                .param("channel", attempt.channel().name())
                .param("outcome", attempt.outcome().name())
                .param("note", attempt.note())
                .update();
    }

    void close(CaseHead head, CloseReason reason, @Nullable String note, Who who) {
        database.sql("""
                        update parts set ended_at = now(), ended = 'CLOSED_BY_HAND',
                          ended_as = (select state from findings where id = finding_id)
                        where case_id = :id and ended is null""").param("id", head.id().value()).update();
        database.sql("update cases set closed_at = now(), close_reason = :reason where id = :id")
                .param("id", head.id().value())
                .param("reason", reason.name())
                .update();
        database.sql("""
                        insert into timeline (case_id, kind, who, who_id, reason, note)
                        values (:id, 'CLOSED', :who, :whoId, :reason, :note)""")
                .param("id", head.id().value())
                .param("who", who.name())
                .param("whoId", who.id())
                .param("reason", reason.name())
                .param("note", note)
                .update();
    }

    /** Of each finding that needs work in it the program that is awaited, or {@code none}. */
    List<String> programsAtWork(CaseHead head) {
        return database.sql("""
                        select coalesce(f.program, 'none') from parts p join findings f on f.id = p.finding_id
                        where p.case_id = :id and p.ended is null""")
                .param("id", head.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** A supervisor gives it to somebody. */
    void reassign(CaseHead head, String owner, String ownerName, Who by) {
        database.sql("update cases set owner = :owner, owner_name = :name, claimed_at = now() where id = :id")
                .param("id", head.id().value())
                .param("owner", owner)
                .param("name", ownerName)
                .update();
        database.sql("""
                        insert into timeline (case_id, kind, who, who_id, owner_id, reason)
                        values (:id, 'REASSIGNED', :who, :whoId, :owner, :name)""")
                .param("id", head.id().value())
                .param("who", by.name())
                .param("whoId", by.id())
                .param("owner", owner)
                .param("name", ownerName)
                .update();
    }

    /** Something somebody wrote: a note, what they learnt, why the supervisor should look. */
    void write(CaseHead head, TimelineKind kind, @Nullable String note, Who who) {
        database.sql("""
                        insert into timeline (case_id, kind, who, who_id, note)
                        values (:id, :kind, :who, :whoId, :note)""")
                .param("id", head.id().value())
                .param("kind", kind.name())
                .param("who", who.name())
                .param("whoId", who.id())
                .param("note", note)
                .update();
    }

    /** Something that came about without anybody's doing. */
    void happened(CaseHead head, TimelineKind kind, @Nullable String note) {
        database.sql("insert into timeline (case_id, kind, note) values (:id, :kind, :note)")
                .param("id", head.id().value())
                .param("kind", kind.name())
                .param("note", note)
                .update();
    }

    void isNewVersion(CaseHead head) {
        database.sql("update cases set version = version + 1 where id = :id")
                .param("id", head.id().value())
                .update();
    }

    private void tell(CaseHead head, TimelineKind kind, Who who) {
        write(head, kind, null, who);
    }
}
