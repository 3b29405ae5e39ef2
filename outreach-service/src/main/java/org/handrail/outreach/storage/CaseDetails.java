package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.enumOrNull;
import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.instantOrNull;
import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.ExcuseReason;
import org.handrail.outreach.cases.PartEnd;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.journey.Awaited;
import org.handrail.outreach.storage.CaseDetail.Entry;
import org.handrail.outreach.storage.CaseDetail.PartDetail;
import org.handrail.outreach.teams.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases, one at a time, with all that is known of them. */
@Repository
public class CaseDetails {

    private final JdbcClient database;
    private final CaseList list;
    private final WishesTable wishes;
    private final Sight sight;
    private final AuditLog audit;
    private final TransactionTemplate oneInstant;

    CaseDetails(
            JdbcClient database,
            CaseList list,
            WishesTable wishes,
            Sight sight,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.list = list;
        this.wishes = wishes;
        this.sight = sight;
        this.audit = audit;
        oneInstant = new TransactionTemplate(transactions);
        oneInstant.setReadOnly(true);
        oneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * One case, all of it as of one instant; that it was looked at is written down first.
     *
     * @throws CaseRefusal when there is none, or it is another team's
     */
    public CaseDetail of(CaseId id, Who who) {
        audit.tell(who, Did.SAW_CASE, sight.mustSee(id, who), id, null);
        return shownTo(who, read(id));
    }

    /**
     * The same as its page shows it, with the contact details for whoever may know them: one look, one entry.
     *
     * @param isOpen whether they have the page open, and it shows itself again
     */
    public CaseDetail onItsPage(CaseId id, Who who, boolean isOpen) {
        PersonAlias person = sight.mustSee(id, who);
        Did did = who.mayWork() ? Did.SAW_PERSON : Did.SAW_CASE;
        if (isOpen) {
            audit.tellOfALook(who, did, person, id);
        } else {
            audit.tell(who, did, person, id, null);
        }
        return shownTo(who, read(id));
    }

    /** What people wrote, and what a person answered, names them and others: it is for those who may know names. */
    private CaseDetail shownTo(Who who, CaseDetail all) {
        return sight.mayKnowNames(who) ? all : all.withoutWords();
    }

    private CaseDetail read(CaseId id) {
        return Objects.requireNonNull(oneInstant.execute(status -> readAll(id)));
    }

    private CaseDetail readAll(CaseId id) {
        CaseSummary summary = list.find(id).orElseThrow(CaseDetails::unknown);
        return new CaseDetail(
                summary,
                parts(id),
                timeline(id),
                list.before(summary),
                wishes.of(List.of(id.value())).get(id.value()));
    }

    /** All that was ever awaited of this person's journey, whether it needed work or not. */
    public List<Awaited> awaitedOf(PersonAlias person) {
        return database.sql("""
                        select rule, program, state, due, settled, explanation from findings
                        where person = :person order by due limit 500""")
                .param("person", person.value())
                .query((row, number) -> new Awaited(
                        row.getString("rule"),
                        row.getString("program") == null ? null : new ProgramId(row.getString("program")),
                        FindingState.valueOf(row.getString("state")),
                        instant(row, "due"),
                        instantOrNull(row, "settled"),
                        row.getString("explanation")))
                .list();
    }

    static CaseRefusal unknown() {
        return new CaseRefusal(
                CaseRefusal.Kind.UNKNOWN, "There is no such case.", "Go back to the list and open it from there.");
    }

    private List<PartDetail> parts(CaseId id) {
        return database.sql("""
                        select f.*, p.opened_at as joined_at, p.ended_at, p.ended
                        from parts p join findings f on f.id = p.finding_id
                        where p.case_id = :id
                        order by p.ended_at nulls first, f.severity desc, f.due, f.id""")
                .param("id", id.value())
                .query((row, number) -> part(row))
                .list();
    }

    private List<Entry> timeline(CaseId id) {
        return database.sql("""
                        select t.*, f.rule from timeline t left join findings f on f.id = t.finding_id
                        where t.case_id = :id order by t.at desc, t.seq desc""")
                .param("id", id.value())
                .query((row, number) -> entry(row))
                .list();
    }

    private static PartDetail part(ResultSet row) throws SQLException {
        UUID openedBy = row.getObject("opened_by", UUID.class);
        return new PartDetail(
                new FindingId(uuid(row, "id")),
                row.getString("rule"),
                row.getString("pathway"),
                row.getString("program"),
                SeverityRank.severity(row.getInt("severity")),
                FindingState.valueOf(row.getString("state")),
                row.getBoolean("reported_missed"),
                instant(row, "opened"),
                instant(row, "due"),
                ZoneId.of(row.getString("zone")),
                instantOrNull(row, "settled"),
                instant(row, "judged_at"),
                row.getString("explanation"),
                row.getString("cleared_by"),
                row.getString("source"),
                openedBy == null ? null : new FactId(openedBy),
                Arrays.stream((UUID[]) row.getArray("evidence").getArray())
                        .map(FactId::new)
                        .toList(),
                instant(row, "joined_at"),
                instantOrNull(row, "ended_at"),
                enumOrNull(row, "ended", PartEnd.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        TimelineKind kind = TimelineKind.valueOf(row.getString("kind"));
        UUID finding = row.getObject("finding_id", UUID.class);
        boolean ended = kind == TimelineKind.FINDING_ENDED;
        boolean closed = kind == TimelineKind.CLOSED;
        return new Entry(
                instant(row, "at"),
                kind,
                finding == null ? null : new FindingId(finding),
                row.getString("rule"),
                enumOrNull(row, "became", FindingState.class),
                ended ? enumOrNull(row, "reason", PartEnd.class) : null,
                row.getString("who"),
                enumOrNull(row, "channel", Channel.class),
                enumOrNull(row, "outcome", AttemptOutcome.class),
                closed ? enumOrNull(row, "reason", CloseReason.class) : null,
                row.getString("note"),
                row.getString("traceparent"),
                instantOrNull(row, "later"),
                row.getString("all_the_same"),
                kind == TimelineKind.REASSIGNED ? row.getString("reason") : null,
                kind == TimelineKind.EXCUSED ? enumOrNull(row, "reason", ExcuseReason.class) : null);
    }
}
