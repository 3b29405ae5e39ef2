package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.events.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long cases wait for an owner, by severity. Every instance says the same: take the maximum. */
@Component
class UnclaimedCasesMeter {

    private static final String SEVERITY = "severity";

    private static final String UNCLAIMED = """
            select severity, extract(epoch from max(now() - opened_at)) as oldest from cases
            where closed_at is null and owner is null group by severity
            """;

    private final JdbcClient database;

    UnclaimedCasesMeter(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        CountedNow<Map<Severity, Double>> waiting = new CountedNow<>(this::longest, clock);
        for (Severity severity : Severity.values()) {
            Gauge.builder("handrail.cases.unclaimed.age", () -> of(severity, waiting.get()))
                    .description("How long the oldest open case without an owner has been open, 0 where all have one;"
                            + " the same from every instance")
                    .baseUnit("seconds")
                    .tag(SEVERITY, DeskMeters.label(severity))
                    .register(meters);
        }
    }

    private Map<Severity, Double> longest() {
        Map<Severity, Double> oldest = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            oldest.put(severity, 0.0);
        }
        database.sql(UNCLAIMED).query(row -> {
            oldest.put(SeverityRank.severity(row.getInt(SEVERITY)), row.getDouble("oldest"));
        });
        return oldest;
    }

    private static double of(Severity severity, @Nullable Map<Severity, Double> known) {
        Double seconds = known == null ? null : known.get(severity);
        return seconds == null ? Double.NaN : seconds;
    }
}
