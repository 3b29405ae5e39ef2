package org.handrail.events.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;

/** What an intake says of a partner's feed: the last notice of a feed holds. */
public sealed interface FeedNotice permits FeedQuiet, FeedResumed {

    /** The service whose intake the partner posts to. */
    Phase service();

    /** The partner that posts. */
    PartnerId partner();

    /** The partner's programs that post to that intake. */
    Set<ProgramId> programs();

    /** When the intake last heard of the partner, by the clock of its database. */
    Instant lastHeard();

    /** How long the partner is usually silent between two posts. */
    Duration usualGap();

    /** How long after it happened an event is usually received: the 90th percentile, capped. */
    Duration usualLag();

    /** The CloudEvents {@code type} in the log. */
    String wireName();

    /** The record key under which the notices of this feed stand, so that compaction may keep the last one only. */
    default String key() {
        return "feed/" + service().wireName() + "/" + partner();
    }
}
