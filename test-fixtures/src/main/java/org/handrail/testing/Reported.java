package org.handrail.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;

/** Facts as partners report them, of one person, for tests of what is derived from facts. */
public final class Reported {

    private Reported() {}

    /**
     * A fact, heard of an hour after it happened.
     *
     * @param time as on the wire: {@code 2026-03-01T14:30:00-05:00} or {@code 2026-03-01}
     */
    public static Fact by(String partner, String time, CareEvent event) {
        Fact fact = new Fact(
                new FactId(id(partner + time + event)),
                new PartnerId(partner),
                new PersonAlias(id("person")),
                CareTimeText.parse(time),
                ZoneId.of("America/New_York"),
                Instant.EPOCH,
                event);
        return heardAt(fact, fact.happenedBy().plusSeconds(3_600));
    }

    /** The same fact, heard of at another time. */
    public static Fact heardAt(Fact fact, Instant received) {
        return new Fact(fact.id(), fact.source(), fact.person(), fact.time(), fact.zone(), received, fact.event());
    }

    /** The same identifier for the same text. */
    public static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
