package org.handrail.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The flags that stand: raised when a fact did not fit, and fallen once what it missed is known. */
final class Flags {

    private static final int MOST = 500;

    private final JdbcTemplate jdbc;

    Flags(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A flag as its partner sees it. */
    record Raised(UUID fact, String reason, Instant raisedAt) {}

    void raise(List<Fact> accepted, List<Flag> raised) {
        if (raised.isEmpty()) {
            return;
        }
        Map<FactId, PartnerId> sources = new HashMap<>();
        accepted.forEach(fact -> sources.put(fact.id(), fact.source()));
        jdbc.batchUpdate(
                "insert into flag (fact, source, reason, until_kind, until_anchor) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                raised,
                raised.size(),
                (row, flag) -> {
                    Anchor until = flag.until();
                    row.setObject(1, flag.fact().value());
                    row.setString(2, String.valueOf(sources.get(flag.fact())));
                    row.setString(3, flag.reason());
                    row.setString(4, until == null ? null : until.kind().name());
                    row.setObject(5, until == null ? null : until.id());
                });
    }

    /** The latest of this partner, before an instant, newest first, 500 at most. */
    List<Raised> of(PartnerId partner, Instant before) {
        return jdbc.query(
                "select fact, reason, raised_at from standing_flag where source = ? and raised_at < ? order by raised_at desc limit "
                        + MOST,
                (row, number) -> new Raised(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()),
                partner.value(),
                Timestamp.from(before));
    }

    /** The reasons for which one fact is flagged. */
    List<String> of(FactId fact) {
        return jdbc.query(
                "select reason from standing_flag where fact = ? order by reason",
                (row, number) -> row.getString(1),
                fact.value());
    }
}
