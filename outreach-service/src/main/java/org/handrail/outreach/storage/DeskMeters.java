package org.handrail.outreach.storage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.handrail.events.finding.Finding;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseChange;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.protocol.Lapse;
import org.springframework.stereotype.Component;

/** Figures of the desk. Every label is one of a closed list; nothing in them points to a person. */
@Component
class DeskMeters {

    /** A drop judged longer after it was due than this was heard of late; that is no delay of ours. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final String OPENED = "handrail.cases.opened";
    private static final String CLOSED = "handrail.cases.closed";
    private static final String LAPSED = "handrail.cases.lapsed";
    private static final String REASON = "reason";

    private final MeterRegistry meters;
    private final Clock clock;

    DeskMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        // from the start, so that the first case is an increase and not an appearance
        meters.counter(OPENED);
        for (Lapse.Kind kind : Lapse.Kind.values()) {
            meters.counter(LAPSED, "kind", label(kind));
        }
        for (CloseReason reason : CloseReason.values()) {
            meters.counter(CLOSED, REASON, label(reason));
        }
    }

    void count(Collection<CaseChange> changes) {
        Instant now = clock.instant();
        for (CaseChange change : changes) {
            switch (change) {
                case CaseChange.CaseOpened _ -> meters.counter(OPENED).increment();
                case CaseChange.PartOpened opened -> timeToCase(opened.finding(), now);
                case CaseChange.CaseClosed closed -> closed(closed.reason());
                case CaseChange.PartChanged _ -> {}
                case CaseChange.PartEnded _ -> {}
            }
        }
    }

    void closed(CloseReason reason) {
        meters.counter(CLOSED, REASON, label(reason)).increment();
    }

    void attempted(Attempt attempt) {
        meters.counter("handrail.attempts", "channel", label(attempt.channel()), "outcome", label(attempt.outcome()))
                .increment();
    }

    private void timeToCase(Finding finding, Instant now) {
        boolean late = Duration.between(finding.due(), finding.judgedAt()).compareTo(LATE) > 0;
        Timer.builder("handrail.case.delay")
                .description("From the instant a handoff fell due to its place in a case")
                .tag("judged", late ? "late" : "in-time")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(50))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters)
                .record(Duration.between(finding.due(), now));
    }

    void lapsed(Lapse.Kind kind) {
        meters.counter(LAPSED, "kind", label(kind)).increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
