package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.instantOrNull;
import static org.handrail.outreach.storage.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.protocol.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines of cases, as the protocol sees them. */
@Repository
class Happenings {

    private final JdbcClient database;

    Happenings(JdbcClient database) {
        this.database = database;
    }

    /** What happened to these cases, each in the order in which it was written down. */
    Map<UUID, List<Happening>> of(Collection<UUID> cases) {
        Map<UUID, List<Happening>> happenings = new HashMap<>();
        database.sql("""
                        select t.case_id, t.at, t.kind, t.channel, t.outcome, t.later, t.reason,
                          coalesce(t.owner_id, t.who_id, c.owner, t.who) as owner
                        from timeline t join cases c on c.id = t.case_id
                        where t.case_id = any(:cases) order by t.seq""").param("cases", cases.toArray(UUID[]::new)).query(row -> {
            Happening happening = happening(row);
            if (happening != null) {
                happenings
                        .computeIfAbsent(uuid(row, "case_id"), id -> new ArrayList<>())
                        .add(happening);
            }
        });
        return happenings;
    }

    /** When the people of these cases were contacted of late for another case, or by a text that may have arrived. */
    Map<UUID, List<Instant>> elsewhere(Collection<UUID> cases) {
        Map<UUID, List<Instant>> contacts = new HashMap<>();
        database.sql("""
                        select c.id, t.at from cases c
                        join cases other on other.person = c.person and other.id <> c.id
                        join timeline t on t.case_id = other.id and t.kind = 'ATTEMPT' and t.at > now() - interval '3 days'
                        where c.id = any(:cases) and t.channel not in ('LETTER', 'COLLATERAL')
                        union all
                        select c.id, x.recorded_at from cases c
                        join cases any_of_them on any_of_them.person = c.person
                        join texts x on x.case_id = any_of_them.id and x.recorded_at > now() - interval '3 days'
                        where c.id = any(:cases) and x.state in ('RECORDED', 'IN_DOUBT')""").param("cases", cases.toArray(UUID[]::new)).query(row -> {
            contacts.computeIfAbsent(uuid(row, "id"), id -> new ArrayList<>()).add(instant(row, "at"));
        });
        return contacts;
    }

    private static @Nullable Happening happening(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        return switch (TimelineKind.valueOf(row.getString("kind"))) {
            case CLAIMED, REASSIGNED -> new Happening.Claimed(at, row.getString("owner"));
            case RELEASED -> new Happening.Released(at);
            case ATTEMPT ->
                new Happening.Attempted(
                        at,
                        Channel.valueOf(row.getString("channel")),
                        AttemptOutcome.valueOf(row.getString("outcome")),
                        instantOrNull(row, "later"));
            case UNCLAIMED, OVERDUE, ESCALATED -> new Happening.Escalated(at);
            case RETURNED, OWNER_AWAY -> new Happening.Returned(at);
            case NUMBER_CORRECTED -> new Happening.DetailsCorrected(at);
            case LOOK_AGAIN -> new Happening.Reopened(at, false);
            case REOPENED -> new Happening.Reopened(at, true);
            case CLOSED ->
                new Happening.Closed(at, CloseReason.LOST_TO_FOLLOW_UP.name().equals(row.getString("reason")));
            case OPENED, FINDING_ADDED, FINDING_CHANGED, FINDING_ENDED, NOTE, EVIDENCE, WISHES -> null;
            case TEXT_FAILED -> new Happening.TextFailed(at);
            case BOOKED, EXCUSED, LINKED, REPLIED, TEXTS_STOPPED -> null;
        };
    }
}
