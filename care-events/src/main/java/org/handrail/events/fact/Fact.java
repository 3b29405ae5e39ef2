package org.handrail.events.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.handrail.events.CareEvent;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;

/**
 * What a partner reported of one person, with when it happened and when we heard it.
 *
 * @param id the same for the same event of the same source, however often it is posted
 * @param source the partner that reported it
 * @param person whom it concerns
 * @param time when it happened, as precisely as known
 * @param zone the zone of the program, in which days are counted
 * @param receivedAt when the intake had it, by the clock of its database; every watermark later than this has it behind
 */
public record Fact(
        FactId id,
        PartnerId source,
        PersonAlias person,
        CareTime time,
        ZoneId zone,
        Instant receivedAt,
        CareEvent event) {

    /** The first instant it can have happened. */
    public Instant happenedAt() {
        return time.earliest(zone);
    }

    /** The last instant it can have happened: the end of the day where only the day is known. */
    public Instant happenedBy() {
        return time.latest(zone);
    }

    /** The calendar day it happened, in the zone of the program. */
    public LocalDate day() {
        return time.day(zone);
    }
}
