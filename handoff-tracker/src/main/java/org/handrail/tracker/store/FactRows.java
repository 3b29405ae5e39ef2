package org.handrail.tracker.store;

import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.codec.EventJson;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;

/**
 * A fact as a row: the envelope in binary, the event as the JSON in which it stands in the log. The person and the fact's id
 * are the key. The event's JSON is the one form that may grow without every stored row being rewritten.
 */
final class FactRows {

    private static final int LAYOUT = 1;

    private FactRows() {}

    static byte[] write(Fact fact) {
        return new RowWriter(LAYOUT)
                .text(EventType.of(fact.event()).wireName())
                .text(fact.source().value())
                .text(CareTimeText.format(fact.time()))
                .text(fact.zone().getId())
                .instant(fact.receivedAt())
                .rest(EventJson.write(fact.event()))
                .row();
    }

    static Fact read(UUID person, UUID id, byte[] row) {
        RowReader in = new RowReader(row, LAYOUT);
        String wireName = in.text();
        PartnerId source = new PartnerId(in.text());
        var time = CareTimeText.parse(in.text());
        ZoneId zone = ZoneId.of(in.text());
        var receivedAt = in.instant();
        return new Fact(
                new FactId(id),
                source,
                new PersonAlias(person),
                time,
                zone,
                receivedAt,
                EventJson.read(wireName, in.rest()));
    }
}
