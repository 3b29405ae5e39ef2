package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.handrail.events.finding.Severity;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open cases by severity and age, counted when asked, at most every few seconds. Every instance says the same: take the
 * maximum over instances, then the sum.
 */
@Component
class OpenCasesMeter {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;
    private Map<Slot, Integer> counted = Map.of();

    /** How long a case has been open. */
    enum Age {
        DAY,
        WEEK,
        MONTH,
        LONGER
    }

    private record Slot(Severity severity, Age age) {}

    OpenCasesMeter(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        for (Severity severity : Severity.values()) {
            for (Age age : Age.values()) {
                Slot slot = new Slot(severity, age);
                Gauge.builder("handrail.cases.open", () -> open(slot))
                        .description(
                                "Open cases, by the gravest finding that needs work and by for how long at most the"
                                        + " case is open; the same from every instance")
                        .baseUnit("cases")
                        .tag("severity", DeskMeters.label(severity))
                        .tag("age", DeskMeters.label(age))
                        .register(meters);
            }
        }
    }

    private synchronized double open(Slot slot) {
        Instant now = clock.instant();
        if (now.isAfter(countedAt.plus(GOOD_FOR))) {
            try {
                counted = count(now);
                countedAt = now;
            } catch (DataAccessException away) {
                return Double.NaN; // not known is not none
            }
        }
        return counted.getOrDefault(slot, 0);
    }

    private Map<Slot, Integer> count(Instant now) {
        Map<Slot, Integer> open = new HashMap<>();
        database.sql("""
                        select severity, case when opened_at > :day then 'DAY' when opened_at > :week then 'WEEK'
                          when opened_at > :month then 'MONTH' else 'LONGER' end as age, count(*) as cases
                        from cases where closed_at is null group by 1, 2""")
                .param("day", Columns.at(now.minus(Duration.ofDays(1))))
                .param("week", Columns.at(now.minus(Duration.ofDays(7))))
                .param("month", Columns.at(now.minus(Duration.ofDays(30))))
                .query(row -> {
                    open.put(
                            new Slot(SeverityRank.severity(row.getInt("severity")), Age.valueOf(row.getString("age"))),
                            row.getInt("cases"));
                });
        return open;
    }
}
