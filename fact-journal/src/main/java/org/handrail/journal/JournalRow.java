package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.codec.EventJson;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;

/** A row of the journal as what it means, and as what goes to the topic. Who reads {@code journal.*} with its own SQL reads rows here. */
public final class JournalRow {

    private JournalRow() {}

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                new FactId(row.getObject("fact", UUID.class)),
                new PartnerId(row.getString("source")),
                new PersonAlias(row.getObject("person", UUID.class)),
                CareTimeText.parse(row.getString("time")),
                ZoneId.of(row.getString("zone")),
                receivedAt(row),
                EventJson.read(row.getString("type"), data(row)));
    }

    /** The row the result stands on, with all columns of the journal. */
    public static Entry entry(ResultSet row) throws SQLException {
        byte[] posted = row.getBytes("posted");
        return new Entry(fact(row), posted == null ? null : new Sealed(posted));
    }

    static Unpublished unpublished(ResultSet row) throws SQLException {
        return new Unpublished(
                row.getInt("shard"),
                new Position(row.getLong("position"), row.getLong("seq")),
                row.getObject("fact", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("person"),
                row.getString("time"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("zone"),
                row.getString("data"),
                row.getString("traceparent"));
    }

    static Instant receivedAt(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }

    private static byte[] data(ResultSet row) throws SQLException {
        return row.getString("data").getBytes(StandardCharsets.UTF_8);
    }
}
