package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.instantOrNull;
import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.storage.CaseSummary.Owner;
import org.jspecify.annotations.Nullable;

/** A row of the list as a case. */
final class CaseRows {

    private CaseRows() {}

    static CaseSummary summary(ResultSet row, int number) throws SQLException {
        Instant claimed = instantOrNull(row, "claimed_at");
        return new CaseSummary(
                new CaseId(uuid(row, "id")),
                new PersonAlias(uuid(row, "person")),
                SeverityRank.severity(row.getInt("severity")),
                instant(row, "overdue_since"),
                ZoneId.of(row.getString("zone")),
                instant(row, "opened_at"),
                claimed == null ? null : new Owner(row.getString("owner"), row.getString("owner_name"), claimed),
                instantOrNull(row, "closed_at"),
                Columns.enumOrNull(row, "close_reason", CloseReason.class),
                row.getLong("version"),
                texts(row.getArray("rules")),
                texts(row.getArray("programs")),
                row.getInt("needing_work"),
                FindingState.valueOf(row.getString("gravest")),
                row.getString("headline"),
                row.getInt("attempts"),
                instantOrNull(row, "last_attempt_at"),
                NextUp.of(row));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).distinct().toList();
    }
}
