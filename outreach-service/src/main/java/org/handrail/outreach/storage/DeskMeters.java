package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseChange;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.config.Partners;
import org.handrail.outreach.protocol.Lapse;
import org.springframework.stereotype.Component;

/** Counts what happens at the desk. Every label is one of a closed list; nothing in them points to a person. */
@Component
class DeskMeters {

    /** A drop judged longer after it was due than this was heard of late; that is no delay of ours. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final String CASES = "cases";
    private static final String CLAIMED = "claim";
    private static final String ATTEMPTED = "attempt";

    private final MeterRegistry meters;
    private final FalseAlarms falseAlarms;
    private final Clock clock;

    DeskMeters(MeterRegistry meters, Partners partners, Clock clock) {
        this.meters = meters;
        this.falseAlarms = new FalseAlarms(meters, partners);
        this.clock = clock;
        // from the start, so that the first case is an increase and not an appearance
        opened();
        for (Lapse.Kind kind : Lapse.Kind.values()) {
            lapsedOf(kind);
        }
        for (CloseReason reason : CloseReason.values()) {
            closedFor(reason);
        }
        for (Channel channel : Channel.values()) {
            for (AttemptOutcome outcome : AttemptOutcome.values()) {
                attempts(channel, outcome);
            }
        }
        escalated();
        for (Severity severity : Severity.values()) {
            delay(CLAIMED, severity);
            delay(ATTEMPTED, severity);
        }
        toCase(true);
        toCase(false);
    }

    void count(Collection<CaseChange> changes) {
        Instant now = clock.instant();
        for (CaseChange change : changes) {
            switch (change) {
                case CaseChange.CaseOpened _ -> opened().increment();
                case CaseChange.PartOpened opened -> timeToCase(opened.finding(), now);
                case CaseChange.CaseClosed closed -> closed(closed.reason());
                case CaseChange.PartChanged _ -> {}
                case CaseChange.PartEnded ended -> falseAlarms.ended(ended.finding(), ended.end());
            }
        }
    }

    void closed(CloseReason reason) {
        closedFor(reason).increment();
    }

    /** A coordinator says that what a partner posted was wrong: for each finding the program that was awaited, or {@code none}. */
    void reportedInError(Collection<String> programs) {
        programs.forEach(falseAlarms::count);
    }

    void attempted(Attempt attempt) {
        attempts(attempt.channel(), attempt.outcome()).increment();
    }

    void lapsed(Lapse.Kind kind) {
        lapsedOf(kind).increment();
    }

    void askedToLook() {
        escalated().increment();
    }

    /** From its opening to the first claim. */
    void firstClaimed(Severity severity, Duration after) {
        since(CLAIMED, severity, after);
    }

    /** From its opening to the first attempt. */
    void firstAttempted(Severity severity, Duration after) {
        since(ATTEMPTED, severity, after);
    }

    private void since(String first, Severity severity, Duration after) {
        if (!after.isNegative()) { // an attempt made for an earlier case may be written down for this one
            delay(first, severity).record(after);
        }
    }

    private Timer delay(String first, Severity severity) {
        return Timer.builder("handrail.case." + first + ".delay")
                .description("From a case's opening to the first " + first)
                .tag("severity", label(severity))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMinutes(1))
                .maximumExpectedValue(Duration.ofDays(7))
                .register(meters);
    }

    private void timeToCase(Finding finding, Instant now) {
        Duration delay = Duration.between(finding.due(), now);
        if (delay.isNegative()) {
            return; // reported as missed before it was due: nobody waited for it
        }
        boolean late = Duration.between(finding.due(), finding.judgedAt()).compareTo(LATE) > 0;
        toCase(late).record(delay);
    }

    private Timer toCase(boolean late) {
        return Timer.builder("handrail.case.delay")
                .description("From the instant a handoff fell due to its place in a case")
                .tag("judged", late ? "late" : "in-time")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(50))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters);
    }

    private Counter opened() {
        return Counter.builder("handrail.cases.opened")
                .description("Cases that opened")
                .baseUnit(CASES)
                .register(meters);
    }

    private Counter closedFor(CloseReason reason) {
        return Counter.builder("handrail.cases.closed")
                .description("Cases that closed, by why, and whether by themselves or by hand")
                .baseUnit(CASES)
                .tag("reason", label(reason))
                .tag("by", reason.isByHand() ? "hand" : "itself")
                .register(meters);
    }

    private Counter lapsedOf(Lapse.Kind kind) {
        return Counter.builder("handrail.cases.lapsed")
                .description("What the mere passing of time did to cases: unclaimed and overdue ones escalate")
                .baseUnit(CASES)
                .tag("kind", label(kind))
                .register(meters);
    }

    private Counter escalated() {
        return Counter.builder("handrail.cases.escalated")
                .description("Cases a coordinator asked the supervisor to look at")
                .baseUnit(CASES)
                .register(meters);
    }

    private Counter attempts(Channel channel, AttemptOutcome outcome) {
        return Counter.builder("handrail.attempts")
                .description("Attempts to reach people, by how and by what came of it")
                .baseUnit("attempts")
                .tag("channel", label(channel))
                .tag("outcome", label(outcome))
                .register(meters);
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
