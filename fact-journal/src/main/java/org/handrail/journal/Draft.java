package org.handrail.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
 * @param formerly the aliases of the same person under former keys, oldest first; none where the key was never changed
 * @param traceparent the trace that whoever posted it says it belongs to; null where that of the post is meant
 */
public record Draft(
        FactId id,
        PartnerId source,
        PersonAlias person,
        CareTime time,
        ZoneId zone,
        CareEvent event,
        @Nullable Sealed posted,
        List<PersonAlias> formerly,
        @Nullable String traceparent) {

    public Draft {
        formerly = List.copyOf(formerly);
    }

    /** Of a person who has one alias. */
    public Draft(
            FactId id,
            PartnerId source,
            PersonAlias person,
            CareTime time,
            ZoneId zone,
            CareEvent event,
            @Nullable Sealed posted) {
        this(id, source, person, time, zone, event, posted, List.of(), null);
    }

    /** The same of the person under another alias. */
    public Draft under(PersonAlias alias) {
        return new Draft(id, source, alias, time, zone, event, posted, List.of(), traceparent);
    }

    /** The same in this trace, unless it names one itself. */
    public Draft in(@Nullable String trace) {
        return traceparent != null || trace == null
                ? this
                : new Draft(id, source, person, time, zone, event, posted, formerly, trace);
    }

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
