package org.handrail.events.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.terms.InOrder;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;

/**
 * A partner is heard again, or its usual lag changed.
 *
 * @param service the service whose intake the partner posts to
 * @param partner the partner that posts
 * @param programs the partner's programs that post to that intake
 * @param lastHeard when the intake last heard of the partner, by the clock of its database
 * @param usualGap how long the partner is usually silent between two posts
 * @param usualLag how long after it happened an event is usually received: the 90th percentile, capped
 */
public record FeedResumed(
        Phase service,
        PartnerId partner,
        Set<ProgramId> programs,
        Instant lastHeard,
        Duration usualGap,
        Duration usualLag)
        implements FeedNotice {

    /** The CloudEvents {@code type} of such a notice in the log. */
    public static final String WIRE_NAME = "handrail.control.feed-resumed.v1";

    public FeedResumed {
        programs = InOrder.of(programs);
    }

    @Override
    public String wireName() {
        return WIRE_NAME;
    }
}
