package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.handrail.events.finding.Severity;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Open cases by severity, counted when asked, at most every few seconds. Every instance says the same: take the maximum. */
@Component
class OpenCasesMeter {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final CaseList cases;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;
    private Map<Severity, Integer> counted = Map.of();

    OpenCasesMeter(CaseList cases, Clock clock, MeterRegistry meters) {
        this.cases = cases;
        this.clock = clock;
        for (Severity severity : Severity.values()) {
            Gauge.builder("handrail.cases.open", () -> open(severity))
                    .description("Cases with findings that need work, by the gravest; the same from every instance")
                    .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private synchronized double open(Severity severity) {
        Instant now = clock.instant();
        if (now.isAfter(countedAt.plus(GOOD_FOR))) {
            try {
                counted = cases.openBySeverity();
                countedAt = now;
            } catch (DataAccessException away) {
                return Double.NaN; // not known is not none
            }
        }
        Integer open = counted.get(severity);
        return open == null ? Double.NaN : open;
    }
}
