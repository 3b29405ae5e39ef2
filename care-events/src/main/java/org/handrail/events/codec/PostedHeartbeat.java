package org.handrail.events.codec;

import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;

/**
 * A partner says that its feed works and that there is nothing to report. It concerns no person and reaches no topic.
 *
 * @param id the pseudonym of (source, event id)
 * @param postedId the event id as posted, for the receipt
 * @param source the partner that posts
 * @param time when the partner sent it
 */
public record PostedHeartbeat(FactId id, String postedId, PartnerId source, CareTime time) implements Posting {

    /** The CloudEvents {@code type} of a heartbeat. */
    public static final String WIRE_NAME = "handrail.control.heartbeat.v1";
}
