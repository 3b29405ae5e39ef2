package org.handrail.rules.naive;

import java.time.Instant;
import java.util.UUID;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;

/**
 * Where one expectation stands.
 *
 * @param rule which
 * @param anchor what it hangs on
 * @param severity how urgent it is by now
 * @param stages how many stages a drop has come through
 * @param start when its window begins
 * @param due the instant after which silence is a drop
 * @param reportedMissed whether a miss was reported
 * @param calls whether somebody was watching when it fell due
 */
record Answer(
        String rule,
        UUID anchor,
        FindingState state,
        Severity severity,
        int stages,
        Instant start,
        Instant due,
        boolean reportedMissed,
        boolean calls) {}
