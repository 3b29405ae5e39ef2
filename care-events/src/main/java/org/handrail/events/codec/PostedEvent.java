package org.handrail.events.codec;

import org.handrail.events.CareEvent;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.jspecify.annotations.Nullable;

/**
 * One event as a partner posted it, read and pseudonymised; what only the intake can know is still missing.
 *
 * @param id the fact's id, made of source and event id
 * @param postedId the event id as posted, for the receipt
 * @param source the partner that posts
 * @param person the alias of the posted subject
 * @param traceparent the trace that the partner says it belongs to, as W3C spells it; null where it says none
 */
public record PostedEvent(
        FactId id,
        String postedId,
        PartnerId source,
        PersonAlias person,
        CareTime time,
        CareEvent event,
        @Nullable String traceparent)
        implements Posting {}
