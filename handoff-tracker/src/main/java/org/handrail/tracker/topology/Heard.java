package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.Watermark;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.store.Parcel;
import org.handrail.tracker.time.PassedOn;
import org.jspecify.annotations.Nullable;

/** A record of a topic of facts, understood. */
sealed interface Heard {

    /** A fact, in the partition of its person. */
    record OfAPerson(Fact fact) implements Heard {}

    /** A fact was erased. */
    record OfErasure(PersonAlias person, FactId fact) implements Heard {}

    /** The alias {@code of} lends a fact no more: it now belongs {@code to}, or to nobody, since it was erased. */
    record OfALoan(
            PersonAlias at,
            FactId fact,
            PersonAlias of,
            @Nullable PersonAlias to) implements Heard {}

    /** How far a service is heard. */
    record OfTime(Watermark watermark) implements Heard {}

    /** That a partner has fallen silent, or is heard again. */
    record OfAFeed(FeedNotice notice) implements Heard {}

    /** What another partition passes on. */
    record OfAParcel(Parcel parcel) implements Heard {}

    /** That another partition wants back what it lent. */
    record OfAReturn(PersonAlias at, PersonAlias of, PersonAlias to) implements Heard {}

    /** How far another partition has passed on what it heard. */
    record OfALender(int partition, PassedOn through) implements Heard {}

    /** What goes along the links. */
    record OfATrail(Trail trail) implements Heard {}

    /** That a partition was read to its end, said at that time in milliseconds. */
    record OfAReader(int partition, long said) implements Heard {}

    /** That something was taken up, for compaction alone. */
    record OfNothing() implements Heard {}

    /** Something that no retry will make readable; the reason quotes nothing of it. */
    record Unreadable(RuntimeException reason) implements Heard {}

    static Heard in(Record<byte[], byte[]> record) {
        if (Moved.is(record)) {
            return Moved.read(record);
        }
        try {
            if (record.key() != null && record.value() == null) {
                return erasureOf(new String(record.key(), StandardCharsets.UTF_8));
            }
            WireRecord wire = wire(record.key(), record.value(), record.headers());
            if (FactRecords.isWatermark(wire)) {
                return new OfTime(FactRecords.readWatermark(wire));
            }
            return FactRecords.isFeedNotice(wire)
                    ? new OfAFeed(FactRecords.readFeedNotice(wire))
                    : new OfAPerson(factIn(wire));
        } catch (UnreadableEvent | InvalidValue reason) {
            return new Unreadable(reason);
        }
    }

    /** A record without a value, under the key of a fact. */
    private static OfErasure erasureOf(String key) {
        int slash = key.indexOf('/');
        try {
            return new OfErasure(
                    new PersonAlias(UUID.fromString(key.substring(0, Math.max(0, slash)))),
                    new FactId(UUID.fromString(key.substring(slash + 1))));
        } catch (IllegalArgumentException noFact) {
            throw new UnreadableEvent("", "a record without a value", "only facts are erased");
        }
    }

    private static Fact factIn(WireRecord wire) {
        Fact fact = FactRecords.readFact(wire);
        if (!wire.key().startsWith(fact.person() + "/")) {
            throw new UnreadableEvent(
                    "/subject",
                    "not in the key",
                    "the key to begin with the subject, so that a person has one partition");
        }
        return fact;
    }

    private static WireRecord wire(byte @Nullable [] key, byte @Nullable [] value, Iterable<Header> headers) {
        if (key == null || value == null) {
            throw new UnreadableEvent("", "a record without key or value", "an event keyed by its person");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new WireRecord(new String(key, StandardCharsets.UTF_8), texts, value);
    }
}
