package org.handrail.events.codec;

import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;

/** What a partner can post: an event of a person, or a heartbeat of its feed. */
public sealed interface Posting permits PostedEvent, PostedHeartbeat {

    /** The pseudonym of (source, event id). */
    FactId id();

    /** The event id as posted, for the receipt. */
    String postedId();

    /** The partner that posts. */
    PartnerId source();

    /** When it happened. */
    CareTime time();
}
