package org.handrail.events.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.older.OlderType;

/**
 * The JSON Schemas (draft 2020-12) of the events' data as partners post it. They are generated from the records and kept
 * current by the build.
 */
public final class EventSchemas {

    private static final String FOLDER = "/org/handrail/events/schemas/";

    private EventSchemas() {}

    /** The schema of this type's data, if it is or ever was one of ours. */
    public static Optional<byte[]> of(String wireName) {
        return WireShapes.named(wireName).map(shape -> read(FOLDER + wireName + ".json"));
    }

    /** The wire names that are read as this type: its own first, then its older versions. */
    public static List<String> versions(EventType type) {
        return Stream.concat(
                        Stream.of(type.wireName()),
                        Arrays.stream(OlderType.values())
                                .filter(older -> older.newest() == type)
                                .map(OlderType::wireName))
                .toList();
    }

    /** The newest type of an event of this wire name, if it is or ever was one of ours. */
    public static Optional<EventType> newest(String wireName) {
        return EventType.withWireName(wireName)
                .or(() -> OlderType.withWireName(wireName).map(OlderType::newest));
    }

    private static byte[] read(String resource) {
        try (InputStream schema = EventSchemas.class.getResourceAsStream(resource)) {
            if (schema == null) {
                throw new IllegalStateException("no " + resource + " was built");
            }
            return schema.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
