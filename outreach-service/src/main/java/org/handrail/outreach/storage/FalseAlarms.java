package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.events.finding.Finding;
import org.handrail.outreach.cases.PartEnd;
import org.handrail.outreach.config.Partners;

/**
 * Parts of cases that should never have been there, by the partner and the program that were awaited: there are as many as the
 * directory names.
 */
final class FalseAlarms {

    /** Should a program's name ever be made up, the figures stay bounded. */
    private static final int MOST_PROGRAMS = 500;

    private static final String NO_PROGRAM = "none";
    private static final String UNKNOWN = "unknown";

    private final MeterRegistry meters;
    private final Partners partners;
    private final Set<String> programs = ConcurrentHashMap.newKeySet();

    FalseAlarms(MeterRegistry meters, Partners partners) {
        this.meters = meters;
        this.partners = partners;
        counter(NO_PROGRAM); // from the start, so that the first is an increase
    }

    void ended(Finding finding, PartEnd end) {
        if (isFalseAlarm(end)) {
            count(finding.program() == null ? NO_PROGRAM : finding.program().value());
        }
    }

    void count(String program) {
        if (NO_PROGRAM.equals(program)) {
            counter(NO_PROGRAM).increment();
            return;
        }
        boolean isKnown = programs.contains(program) || (programs.size() < MOST_PROGRAMS && programs.add(program));
        counter(isKnown ? program : "other").increment();
    }

    private Counter counter(String program) {
        return Counter.builder("handrail.cases.false.alarms")
                .description("Parts of cases that were no drop: met in time, not due, taken back, or reported in error")
                .baseUnit("alarms")
                .tag(
                        "partner",
                        NO_PROGRAM.equals(program)
                                ? NO_PROGRAM
                                : partners.ownerOf(program).orElse(UNKNOWN))
                .tag("program", program)
                .register(meters);
    }

    private static boolean isFalseAlarm(PartEnd end) {
        return switch (end) {
            case MET, NOT_DUE_YET, WITHDRAWN -> true;
            case RECOVERED, EXCUSED, PAUSED, TOO_OLD, CLOSED_BY_HAND, EXCUSED_BY_HAND, MOVED -> false;
        };
    }
}
