package org.handrail.insights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.findings.FindingsBatch;
import org.handrail.findings.FindingsReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every finding once, as last announced, and what can be counted of them. */
@Repository
class FindingFigures implements FindingsReader {

    private static final String PUT = """
            insert into findings (id, version, rule, program, severity, state, calls_somebody, judged_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, program = excluded.program,
              severity = excluded.severity, state = excluded.state, calls_somebody = excluded.calls_somebody,
              judged_at = excluded.judged_at
            where findings.version < excluded.version""";

    private final JdbcTemplate database;

    FindingFigures(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * How many findings there are of one kind.
     *
     * @param program that owes what is awaited, or null where none is named
     * @param onTheDesk how many of them call somebody; the others only count
     */
    record Figure(String rule, @Nullable String program, String severity, String state, long count, long onTheDesk) {}

    @Override
    @Transactional
    public void read(FindingsBatch batch) {
        List<Object[]> rows =
                newest(batch.findings()).stream().map(FindingFigures::row).toList();
        if (!rows.isEmpty()) {
            database.batchUpdate(PUT, rows);
        }
    }

    /** All figures, by rule, program, severity and state. */
    List<Figure> all() {
        return database.query(
                """
                select rule, program, severity, state, count(*) as findings,
                  count(*) filter (where calls_somebody) as on_the_desk
                from findings group by rule, program, severity, state order by rule, program, severity, state""",
                (row, number) -> new Figure(
                        row.getString("rule"),
                        row.getString("program"),
                        row.getString("severity"),
                        row.getString("state"),
                        row.getLong("findings"),
                        row.getLong("on_the_desk")));
    }

    /** The log time of the latest judgement that changed anything. */
    Optional<Instant> latestJudgement() {
        OffsetDateTime latest = database.queryForObject("select max(judged_at) from findings", OffsetDateTime.class);
        return Optional.ofNullable(latest).map(OffsetDateTime::toInstant);
    }

    /** In order of id, so that two instances never wait for each other in a circle. */
    private static Collection<Finding> newest(List<Finding> findings) {
        Map<FindingId, Finding> newest = new LinkedHashMap<>();
        for (Finding finding : findings) {
            newest.merge(finding.id(), finding, (one, other) -> one.version() < other.version() ? other : one);
        }
        return newest.values().stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
    }

    private static Object[] row(Finding finding) {
        return new Object[] {
            finding.id().value(),
            finding.version(),
            finding.rule(),
            finding.program() == null ? null : finding.program().value(),
            spelled(finding.severity()),
            spelled(finding.state()),
            finding.callsSomebody(),
            finding.judgedAt().atOffset(ZoneOffset.UTC)
        };
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
