package org.handrail.events.codec;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.fact.Watermark;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import tools.jackson.core.JacksonException;

/**
 * Facts, watermarks and notices about feeds as records of a topic: CloudEvents 1.0 in binary mode. A fact's key is its person and its id, {@code
 * person/fact}: compaction keeps every fact and the last watermark and notice of each service and feed, while producers choose the partition by
 * what stands before the slash, so that a person has one.
 */
public final class FactRecords {

    /** The header that names the event type, or the watermark. */
    public static final String TYPE = "ce_type";

    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String RECEIVED_AT = "ce_receivedat";
    private static final String ZONE = "ce_zone";

    private static final Map<String, Class<? extends FeedNotice>> NOTICES =
            Map.of(FeedQuiet.WIRE_NAME, FeedQuiet.class, FeedResumed.WIRE_NAME, FeedResumed.class);

    private FactRecords() {}

    /** A fact as a record. */
    public static WireRecord of(Fact fact) {
        return of(
                fact.id().toString(),
                EventType.of(fact.event()).wireName(),
                fact.source().value(),
                fact.person().toString(),
                CareTimeText.format(fact.time()),
                fact.receivedAt().toString(),
                fact.zone().getId(),
                EventJson.write(fact.event()));
    }

    /** A fact as a record, of its parts as a journal keeps them: for a relay, which has no reason to read what it carries. */
    public static WireRecord of(
            String id,
            String type,
            String source,
            String person,
            String time,
            String receivedAt,
            String zone,
            byte[] data) {
        Map<String, String> headers = envelope(id, type);
        headers.put(SOURCE, source);
        headers.put(SUBJECT, person);
        headers.put(TIME, time);
        headers.put(RECEIVED_AT, receivedAt);
        headers.put(ZONE, zone);
        return new WireRecord(person + "/" + id, headers, data);
    }

    /** A watermark as a record. */
    public static WireRecord of(Watermark watermark) {
        Map<String, String> headers = envelope(watermark.key() + "/" + watermark.through(), Watermark.WIRE_NAME);
        headers.put(SOURCE, watermark.service());
        return new WireRecord(watermark.key(), headers, EventMapper.JSON.writeValueAsBytes(watermark));
    }

    /** Whether the record is a watermark rather than a fact. */
    public static boolean isWatermark(WireRecord wire) {
        return Watermark.WIRE_NAME.equals(wire.headers().get(TYPE));
    }

    /**
     * Reads a fact.
     *
     * @throws UnreadableEvent when the record is none that this version knows
     */
    public static Fact readFact(WireRecord wire) {
        String type = header(wire, TYPE); // first: a record without it is none of ours, whatever else it lacks
        try {
            return new Fact(
                    new FactId(UUID.fromString(header(wire, ID))),
                    new PartnerId(header(wire, SOURCE)),
                    new PersonAlias(UUID.fromString(header(wire, SUBJECT))),
                    CareTimeText.parse(header(wire, TIME)),
                    ZoneId.of(header(wire, ZONE)),
                    Instant.parse(header(wire, RECEIVED_AT)),
                    EventJson.read(type, wire.value()));
        } catch (IllegalArgumentException | java.time.DateTimeException invalid) {
            throw new UnreadableEvent(
                    "", "an envelope that is not ours", "CloudEvents headers as the relay writes them");
        }
    }

    /** A notice about a feed as a record. */
    public static WireRecord of(FeedNotice notice) {
        Map<String, String> headers = envelope(notice.key() + "/" + notice.lastHeard(), notice.wireName());
        headers.put(SOURCE, notice.service().wireName());
        return new WireRecord(notice.key(), headers, EventMapper.JSON.writeValueAsBytes(notice));
    }

    /** Whether the record is a notice about a feed rather than a fact. */
    public static boolean isFeedNotice(WireRecord wire) {
        return NOTICES.containsKey(wire.headers().getOrDefault(TYPE, ""));
    }

    /**
     * Reads a notice about a feed.
     *
     * @throws UnreadableEvent when the record is none
     */
    public static FeedNotice readFeedNotice(WireRecord wire) {
        Class<? extends FeedNotice> kind = NOTICES.get(header(wire, TYPE));
        if (kind == null) {
            throw new UnreadableEvent("/type", "not a notice about a feed", "quiet or resumed");
        }
        try {
            return EventMapper.JSON.readValue(wire.value(), kind);
        } catch (JacksonException refusal) {
            throw Refusals.of(refusal, "");
        }
    }

    /**
     * Reads a watermark.
     *
     * @throws UnreadableEvent when the record is none
     */
    public static Watermark readWatermark(WireRecord wire) {
        try {
            return EventMapper.JSON.readValue(wire.value(), Watermark.class);
        } catch (JacksonException refusal) {
            throw Refusals.of(refusal, "");
        }
    }

    private static Map<String, String> envelope(String id, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("content-type", "application/json");
        headers.put(ID, id);
        headers.put(TYPE, type);
        return headers;
    }

    private static String header(WireRecord wire, String name) {
        String value = wire.headers().get(name);
        if (value == null) {
            throw new UnreadableEvent("/" + name.substring("ce_".length()), "missing", "a CloudEvents header");
        }
        return value;
    }
}
