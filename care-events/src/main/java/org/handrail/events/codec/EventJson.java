package org.handrail.events.codec;

import org.handrail.events.CareEvent;
import org.handrail.events.finding.Finding;
import tools.jackson.core.JacksonException;

/** Events, as in the log, and findings, as JSON. Safe for use by many threads. */
public final class EventJson {

    private EventJson() {}

    /** The event's data as JSON, without its envelope. */
    public static byte[] write(CareEvent event) {
        return EventMapper.JSON.writeValueAsBytes(event);
    }

    /**
     * Reads an event's data as it stands in the log, lifted to the newest shape.
     *
     * @param wireName the type under which it was written, of whichever version
     * @throws UnreadableEvent when it is not the data of an event of that type, or there is no such type
     */
    public static CareEvent read(String wireName, byte[] data) {
        Class<?> shape = WireShapes.named(wireName)
                .orElseThrow(() -> new UnreadableEvent("/type", "unknown event type", "a type of this version"));
        try {
            return WireShapes.lifted(EventMapper.JSON.readValue(data, shape));
        } catch (JacksonException refusal) {
            throw Refusals.of(refusal, "");
        }
    }

    /** A finding as JSON. */
    public static byte[] write(Finding finding) {
        return EventMapper.JSON.writeValueAsBytes(finding);
    }

    /**
     * Reads a finding.
     *
     * @throws UnreadableEvent when it is none
     */
    public static Finding readFinding(byte[] json) {
        try {
            return EventMapper.JSON.readValue(json, Finding.class);
        } catch (JacksonException refusal) {
            throw Refusals.of(refusal, "");
        }
    }
}
