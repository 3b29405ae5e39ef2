package org.handrail.journal;

import java.time.Instant;
import java.time.ZoneId;
import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the journal: all but when it was received, which the journal says.
 *
 * @param zone of the program, in which days are counted
 * @param posted what the partner posted, or null where nobody posted it
 */
public record Draft(
        FactId id,
        PartnerId source,
        PersonAlias person,
        CareTime time,
        ZoneId zone,
        CareEvent event,
        @Nullable Sealed posted) {

    /** The fact, once it is known when it was received. */
    Fact receivedAt(Instant instant) {
        return new Fact(id, source, person, time, zone, instant, event);
    }

    /** Whether the partner says the same again. The zone is not the partner's word but the directory's, so it may differ. */
    boolean repeats(Fact known) {
        return source.equals(known.source())
                && person.equals(known.person())
                && time.equals(known.time())
                && event.equals(known.event());
    }
}
