package org.handrail.outreach.storage;

import org.handrail.events.finding.Severity;

/** Severity as a number to sort by, graver is higher. Stored, so it does not follow the order of the enum. */
final class SeverityRank {

    private SeverityRank() {}

    static int of(Severity severity) {
        return switch (severity) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }

    static Severity severity(int rank) {
        for (Severity severity : Severity.values()) {
            if (of(severity) == rank) {
                return severity;
            }
        }
        throw new IllegalArgumentException("no severity has rank " + rank);
    }
}
