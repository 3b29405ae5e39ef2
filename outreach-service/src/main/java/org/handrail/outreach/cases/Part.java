package org.handrail.outreach.cases;

import org.handrail.events.finding.FindingState;

/** What a finding is to the cases of its person. */
public sealed interface Part {

    /** In no case that is open, and nobody has closed it by hand. */
    record None() implements Part {}

    /** Needs work, in the open case. */
    record Open() implements Part {}

    /** In the open case, but needs no more work. */
    record Ended(PartEnd end) implements Part {}

    /**
     * A coordinator closed the case over it.
     *
     * @param as how it stood then: what was known is dealt with, what is worse is not
     */
    record ClosedByHand(FindingState as) implements Part {

        boolean covers(FindingState now) {
            return as == FindingState.DROPPED || now == as;
        }
    }
}
