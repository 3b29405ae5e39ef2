package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.finding.Finding;
import org.handrail.outreach.cases.PartEnd;

/** Parts of cases that should never have been there, by the program they concern: there are as many as the directory names. */
final class FalseAlarms {

    /** Should a program's name ever be made up, the figures stay bounded. */
    private static final int MOST_PROGRAMS = 500;

    private final MeterRegistry meters;
    private final Set<String> programs = ConcurrentHashMap.newKeySet();

    FalseAlarms(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(Finding finding, PartEnd end) {
        if (isFalseAlarm(end)) {
            count(finding.program() == null ? "none" : finding.program().value());
        }
    }

    void count(String program) {
        boolean isKnown = programs.contains(program) || (programs.size() < MOST_PROGRAMS && programs.add(program));
        Counter.builder("handrail.cases.false.alarms")
                .description("Parts of cases that were no drop: met in time, not due, taken back, or reported in error")
                .baseUnit("alarms")
                .tag("program", isKnown ? program : "other")
                .register(meters)
                .increment();
    }

    private static boolean isFalseAlarm(PartEnd end) {
        return switch (end) {
            case MET, NOT_DUE_YET, WITHDRAWN -> true;
            case RECOVERED, EXCUSED, PAUSED, TOO_OLD, CLOSED_BY_HAND -> false;
        };
    }
}
