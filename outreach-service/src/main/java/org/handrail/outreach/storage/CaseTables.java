package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.outreach.cases.CaseChange;
import org.handrail.outreach.cases.CaseChange.CaseClosed;
import org.handrail.outreach.cases.CaseChange.CaseOpened;
import org.handrail.outreach.cases.CaseChange.PartChanged;
import org.handrail.outreach.cases.CaseChange.PartEnded;
import org.handrail.outreach.cases.CaseChange.PartOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes what findings did to cases, in the order in which it happened. */
@Repository
class CaseTables {

    private static final String OPEN_CASE =
            "insert into cases (id, person, severity, overdue_since, zone) values (?, ?, ?, ?, ?)";
    private static final String OPEN_PART = """
            insert into parts (case_id, finding_id) values (?, ?)
            on conflict (case_id, finding_id) do update set ended_at = null, ended = null, ended_as = null""";
    private static final String END_PART =
            "update parts set ended_at = now(), ended = ? where case_id = ? and finding_id = ?";
    private static final String CLOSE_CASE = "update cases set closed_at = now(), close_reason = ? where id = ?";
    private static final String TELL =
            "insert into timeline (case_id, at, kind, finding_id, became, reason, traceparent) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String RECKON = """
            update cases c set version = c.version + 1,
              severity = coalesce(o.severity, c.severity), overdue_since = coalesce(o.due, c.overdue_since),
              zone = coalesce(o.zone, c.zone), hangs_on = coalesce(h.programs, c.hangs_on)
            from (select unnest(?::uuid[]) as id) touched
            left join lateral (
              select max(f.severity) as severity, min(f.due) as due,
                (array_agg(f.zone order by f.severity desc, f.due))[1] as zone
              from parts p join findings f on f.id = p.finding_id
              where p.case_id = touched.id and p.ended is null) o on true
            left join lateral (
              select array_agg(distinct f.program) as programs from parts p join findings f on f.id = p.finding_id
              where p.case_id = touched.id and f.program is not null) h on true
            where c.id = touched.id""";

    private final JdbcTemplate database;

    CaseTables(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Writes these changes; the findings they rest on must be written already.
     *
     * @param traces in which trace the post was that caused a finding
     */
    void write(List<CaseChange> changes, Map<Finding, String> traces) {
        Set<UUID> touched = new TreeSet<>();
        for (CaseChange change : changes) {
            touched.add(change.caseId().value());
        }
        write(OPEN_CASE, changes.stream().filter(CaseOpened.class::isInstance).toList(), CaseTables::caseRow);
        writeParts(changes);
        write(CLOSE_CASE, changes.stream().filter(CaseClosed.class::isInstance).toList(), CaseTables::closeRow);
        write(TELL, changes, change -> timelineRow(change, traces.get(change.finding())));
        reckon(touched);
    }

    /** Sets urgency and version of these cases anew. */
    void reckon(Collection<UUID> cases) {
        database.update(RECKON, (Object) cases.toArray(UUID[]::new));
    }

    /** In order, since a part may end and open again within one batch; runs of the same statement go in one trip. */
    private void writeParts(List<CaseChange> changes) {
        List<CaseChange> run = new ArrayList<>();
        String runs = OPEN_PART;
        for (CaseChange change : changes) {
            String statement = change instanceof PartEnded ? END_PART : OPEN_PART;
            if (!(change instanceof PartEnded || change instanceof PartOpened)) {
                continue;
            }
            if (!statement.equals(runs)) {
                write(runs, run, CaseTables::partRow);
                run = new ArrayList<>();
                runs = statement;
            }
            run.add(change);
        }
        write(runs, run, CaseTables::partRow);
    }

    private void write(String statement, List<CaseChange> changes, Row row) {
        if (!changes.isEmpty()) {
            database.batchUpdate(statement, changes.stream().map(row::values).toList());
        }
    }

    private static Object[] caseRow(CaseChange change) {
        Finding finding = change.finding();
        return new Object[] {
            change.caseId().value(),
            finding.person().value(),
            SeverityRank.of(finding.severity()),
            at(finding.due()),
            finding.zone().getId()
        };
    }

    private static Object[] partRow(CaseChange change) {
        UUID theCase = change.caseId().value();
        UUID finding = change.finding().id().value();
        return change instanceof PartEnded ended
                ? new Object[] {ended.end().name(), theCase, finding}
                : new Object[] {theCase, finding};
    }

    private static Object[] closeRow(CaseChange change) {
        return new Object[] {
            ((CaseClosed) change).reason().name(), change.caseId().value()
        };
    }

    private static Object[] timelineRow(CaseChange change, @Nullable String trace) {
        Finding finding = change.finding();
        TimelineKind kind = kind(change);
        return new Object[] {
            change.caseId().value(),
            at(finding.judgedAt()),
            kind.name(),
            kind.isOfFinding() ? finding.id().value() : null,
            kind.isOfFinding() ? finding.state().name() : null,
            reason(change),
            trace
        };
    }

    private static @Nullable String reason(CaseChange change) {
        return switch (change) {
            case PartEnded ended -> ended.end().name();
            case CaseClosed closed -> closed.reason().name();
            case CaseOpened _ -> null;
            case PartOpened _ -> null;
            case PartChanged _ -> null;
        };
    }

    private static TimelineKind kind(CaseChange change) {
        return switch (change) {
            case CaseOpened _ -> TimelineKind.OPENED;
            case PartOpened _ -> TimelineKind.FINDING_ADDED;
            case PartChanged _ -> TimelineKind.FINDING_CHANGED;
            case PartEnded _ -> TimelineKind.FINDING_ENDED;
            case CaseClosed _ -> TimelineKind.CLOSED;
        };
    }

    private interface Row {
        Object[] values(CaseChange change);
    }
}
