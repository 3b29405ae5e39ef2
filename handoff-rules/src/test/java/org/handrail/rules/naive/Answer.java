package org.handrail.rules.naive;

import java.time.Instant;
import java.util.UUID;
import org.handrail.events.finding.FindingState;

/**
 * Where one expectation stands.
 *
 * @param row the row in the table of handoffs
 * @param anchor what it hangs on
 * @param due the instant after which silence is a drop
 * @param reportedMissed whether a miss was reported
 * @param calls whether somebody was watching when it fell due
 */
record Answer(int row, UUID anchor, FindingState state, Instant due, boolean reportedMissed, boolean calls) {}
