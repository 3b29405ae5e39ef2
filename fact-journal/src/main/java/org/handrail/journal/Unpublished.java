package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way from the journal to the topic, as its columns have it: nothing is parsed that is only passed on.
 *
 * @param shard whose turn it is
 * @param position where it stands in its shard
 * @param data the event as JSON
 * @param traceparent the trace in which it was accepted, or null
 */
record Unpublished(
        int shard,
        Position position,
        UUID fact,
        String type,
        String source,
        String person,
        String time,
        OffsetDateTime receivedAt,
        String zone,
        String data,
        @Nullable String traceparent) {

    /**
     * What goes to the topic.
     *
     * @throws RuntimeException where the row cannot be put on the wire
     */
    WireRecord wire() {
        return FactRecords.of(
                fact.toString(),
                type,
                source,
                person,
                time,
                receivedAt.toInstant().toString(),
                zone,
                data.getBytes(StandardCharsets.UTF_8));
    }
}
