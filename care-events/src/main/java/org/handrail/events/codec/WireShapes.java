package org.handrail.events.codec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.EventType;
import org.handrail.events.older.OlderShape;
import org.handrail.events.older.OlderType;

/** Which record the data under a wire name is read as: the newest shape of an event, or one of the past, which is lifted. */
final class WireShapes {

    private WireShapes() {}

    /** The record for this wire name, if it is or ever was one of ours. */
    static Optional<Class<?>> named(String wireName) {
        return EventType.withWireName(wireName)
                .<Class<?>>map(EventType::record)
                .or(() -> OlderType.withWireName(wireName).map(OlderType::shape));
    }

    /** What was read, in the newest shape. */
    static CareEvent lifted(Object read) {
        return switch (read) {
            case CareEvent newest -> newest;
            case OlderShape older -> older.lifted();
            default -> throw new IllegalArgumentException(read.getClass() + " is no shape of an event");
        };
    }

    /** The wire name spelt most like this one. */
    static String nearest(String wireName) {
        return Stream.concat(
                        Arrays.stream(EventType.values()).map(EventType::wireName),
                        Arrays.stream(OlderType.values()).map(OlderType::wireName))
                .min(Comparator.comparingInt(known -> Spelling.distance(known, wireName)))
                .orElseThrow();
    }
}
