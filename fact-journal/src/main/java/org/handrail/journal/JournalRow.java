package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;

/** A row of the journal as what it means, and as what goes to the topic. */
final class JournalRow {

    private JournalRow() {}

    static Fact fact(ResultSet row) throws SQLException {
        String wireName = row.getString("type");
        EventType type = EventType.withWireName(wireName)
                .orElseThrow(
                        () -> new IllegalStateException("The journal holds a type of a newer version: " + wireName));
        return new Fact(
                new FactId(row.getObject("fact", UUID.class)),
                new PartnerId(row.getString("source")),
                new PersonAlias(row.getObject("person", UUID.class)),
                CareTimeText.parse(row.getString("time")),
                ZoneId.of(row.getString("zone")),
                receivedAt(row),
                EventJson.read(type, data(row)));
    }

    static Entry entry(ResultSet row) throws SQLException {
        byte[] posted = row.getBytes("posted");
        return new Entry(fact(row), posted == null ? null : new Sealed(posted));
    }

    /** For the relay: nothing is parsed that is only passed on. */
    static Unpublished unpublished(ResultSet row) throws SQLException {
        WireRecord wire = FactRecords.of(
                row.getString("fact"),
                row.getString("type"),
                row.getString("source"),
                row.getString("person"),
                row.getString("time"),
                receivedAt(row).toString(),
                row.getString("zone"),
                data(row));
        return new Unpublished(
                new Position(row.getLong("position"), row.getLong("seq")), wire, row.getString("traceparent"));
    }

    static Instant receivedAt(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }

    private static byte[] data(ResultSet row) throws SQLException {
        return row.getString("data").getBytes(StandardCharsets.UTF_8);
    }
}
