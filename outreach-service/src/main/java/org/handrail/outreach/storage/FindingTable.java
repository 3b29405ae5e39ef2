package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;
import static org.handrail.outreach.storage.Columns.atOrNull;

import java.util.Collection;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The last announcement of each finding. */
@Repository
class FindingTable {

    private static final String PUT = """
            insert into findings (id, version, person, rule, pathway, program, severity, state, reported_missed,
              needs_work, opened, due, zone, settled, judged_at, explanation, cleared_by, source,
              opened_by, evidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              version = excluded.version, pathway = excluded.pathway, program = excluded.program,
              severity = excluded.severity, state = excluded.state, reported_missed = excluded.reported_missed,
              needs_work = excluded.needs_work, opened = excluded.opened, due = excluded.due, zone = excluded.zone,
              settled = excluded.settled, judged_at = excluded.judged_at, explanation = excluded.explanation,
              cleared_by = excluded.cleared_by, source = excluded.source, opened_by = excluded.opened_by,
              evidence = excluded.evidence
            where findings.version < excluded.version""";

    private static final int ROWS_A_TRIP = 500;

    private final JdbcTemplate database;

    FindingTable(JdbcTemplate database) {
        this.database = database;
    }

    void put(Collection<Finding> findings) {
        database.batchUpdate(PUT, findings, ROWS_A_TRIP, (row, finding) -> {
            Object[] values = {
                finding.id().value(),
                finding.version(),
                finding.person().value(),
                finding.rule(),
                finding.pathway(),
                finding.program() == null ? null : finding.program().value(),
                SeverityRank.of(finding.severity()),
                finding.state().name(),
                finding.reportedMissed(),
                finding.needsWork(),
                at(finding.opened()),
                at(finding.due()),
                finding.zone().getId(),
                atOrNull(finding.settled()),
                at(finding.judgedAt()),
                finding.explanation(),
                finding.clearedBy(),
                finding.source(),
                finding.openedBy().value(),
                finding.evidence().stream().map(FactId::value).toArray(UUID[]::new)
            };
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
        });
    }
}
