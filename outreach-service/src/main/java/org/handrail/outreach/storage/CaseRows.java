package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.instantOrNull;
import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Urgency;
import org.handrail.outreach.storage.CaseSummary.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row of the list as a case, as urgent as it is now. */
@Component
class CaseRows {

    private final Urgency.Weights weights;
    private final Clock clock;

    CaseRows(Urgency.Weights weights, Clock clock) {
        this.weights = weights;
        this.clock = clock;
    }

    CaseSummary summary(ResultSet row, int number) throws SQLException {
        Instant claimed = instantOrNull(row, "claimed_at");
        Instant closed = instantOrNull(row, "closed_at");
        return new CaseSummary(
                new CaseId(uuid(row, "id")),
                new PersonAlias(uuid(row, "person")),
                SeverityRank.severity(row.getInt("severity")),
                instant(row, "overdue_since"),
                ZoneId.of(row.getString("zone")),
                instant(row, "opened_at"),
                claimed == null ? null : new Owner(row.getString("owner"), row.getString("owner_name"), claimed),
                closed,
                Columns.enumOrNull(row, "close_reason", CloseReason.class),
                row.getLong("version"),
                texts(row.getArray("rules")),
                texts(row.getArray("programs")),
                row.getInt("needing_work"),
                FindingState.valueOf(row.getString("gravest")),
                row.getString("headline"),
                row.getInt("attempts"),
                instantOrNull(row, "last_attempt_at"),
                NextUp.of(row),
                row.getDouble("urgency"),
                closed == null ? Urgency.of(facts(row), weights, clock.instant()) : null);
    }

    /** What the urgency of the case in this row rests on. */
    static Urgency.Facts facts(ResultSet row) throws SQLException {
        return new Urgency.Facts(
                SeverityRank.severity(row.getInt("severity")),
                instant(row, "overdue_since"),
                texts(row.getArray("rules")),
                row.getInt("needing_work"),
                "UNVERIFIED".equals(row.getString("gravest")),
                row.getInt("attempts"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).distinct().toList();
    }
}
