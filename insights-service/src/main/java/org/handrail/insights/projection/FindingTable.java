package org.handrail.insights.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.codec.EventJson;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.findings.FindingsBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every finding once, as last announced. */
@Repository
public class FindingTable {

    private static final String MEASURE = "measure-";
    private static final UUID NOBODY = new UUID(0, 0);

    private static final ManyRows<Finding> COLUMNS = new ManyRows<Finding>()
            .with("uuid", finding -> finding.id().value())
            .with("int8", Finding::version)
            .with("text", Finding::rule)
            .with("text", FindingTable::measure)
            .with(
                    "uuid",
                    finding -> isWithdrawn(finding) ? NOBODY : finding.person().value())
            .with(
                    "text",
                    finding ->
                            finding.program() == null ? "" : finding.program().value())
            .with("text", finding -> Spelled.of(finding.severity()))
            .with("text", finding -> Spelled.of(finding.state()))
            .with("bool", Finding::reportedMissed)
            .with("bool", Finding::callsSomebody)
            .with("date", FindingTable::month)
            .with("timestamptz", Finding::opened)
            .with("timestamptz", Finding::due)
            .with("timestamptz", Finding::settled)
            .with("timestamptz", Finding::judgedAt)
            .with("text", FindingTable::words);

    /** Words are written for what was taken only; the order of ids keeps two instances from waiting for each other in a circle. */
    private static final String PUT = """
            with said as (select ?::int as generation, each.* from %s
                as each (id, version, rule, measure, person, program, severity, state, reported_missed, calls_somebody, month,
                  opened, due, settled, judged_at, words)),
              put as (
                insert into finding (generation, id, version, rule, measure, person, program, severity, state,
                  reported_missed, calls_somebody, month, opened, due, settled, judged_at)
                select generation, id, version, rule, measure, person, program, severity, state,
                  reported_missed, calls_somebody, month, opened, due, settled, judged_at from said order by id
                on conflict (generation, id) do update set version = excluded.version, person = excluded.person,
                  program = excluded.program, severity = excluded.severity, state = excluded.state,
                  reported_missed = excluded.reported_missed, calls_somebody = excluded.calls_somebody,
                  month = excluded.month, opened = excluded.opened, due = excluded.due, settled = excluded.settled,
                  judged_at = excluded.judged_at
                where finding.version < excluded.version
                returning id)
            insert into finding_words (generation, id, version, said)
            select said.generation, said.id, said.version, said.words from said join put using (id) order by said.id
            on conflict (generation, id) do update set version = excluded.version, said = excluded.said""".formatted(COLUMNS.unnested());

    private static final ManyRows<Map.Entry<Integer, Instant>> PARTITIONS = new ManyRows<Map.Entry<Integer, Instant>>()
            .with("int4", Map.Entry::getKey)
            .with("timestamptz", Map.Entry::getValue);

    private static final String JUDGED = """
            insert into judged_through (generation, partition, through)
            select ?::int, each.* from %s as each order by 2
            on conflict (generation, partition) do update
              set through = greatest(judged_through.through, excluded.through)""".formatted(PARTITIONS.unnested());

    private final JdbcTemplate database;
    private final Generations generations;

    FindingTable(JdbcTemplate database, Generations generations) {
        this.database = database;
        this.generations = generations;
    }

    /** Takes in a batch, whole or not at all. An older version changes nothing, and a generation that is past takes nothing. */
    @Transactional
    public void take(int generation, FindingsBatch batch) {
        if (!generations.holds(generation)) {
            return;
        }
        COLUMNS.say(database, PUT, generation, newest(batch.findings()));
        PARTITIONS.say(database, JUDGED, generation, batch.judgedThrough().entrySet());
    }

    /** The first day of the month in which the clock started, where days are counted for it. */
    private static LocalDate month(Finding finding) {
        return ManyRows.bounded(finding.opened())
                .atZone(finding.zone())
                .toLocalDate()
                .withDayOfMonth(1);
    }

    /** One that never was counts nowhere; nothing is kept of it that tells of a person, who may have been erased. */
    private static boolean isWithdrawn(Finding finding) {
        return finding.state() == FindingState.WITHDRAWN;
    }

    private static String words(Finding finding) {
        return isWithdrawn(finding) ? "" : new String(EventJson.write(finding), StandardCharsets.UTF_8);
    }

    private static @Nullable String measure(Finding finding) {
        return finding.rule().startsWith(MEASURE) ? finding.rule().substring(MEASURE.length()) : null;
    }

    private static Collection<Finding> newest(List<Finding> findings) {
        Map<FindingId, Finding> newest = new LinkedHashMap<>();
        for (Finding finding : findings) {
            newest.merge(finding.id(), finding, (one, other) -> one.version() < other.version() ? other : one);
        }
        return newest.values();
    }
}
