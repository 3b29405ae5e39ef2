package org.handrail.tracker.store;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of a task: on disk, each with a changelog, and without a cache, which made them slower. */
public final class Stores {

    /** A row per fact, by person and fact. */
    public static final String FACTS = "facts";

    /** Of the facts, those of another alias of the person, by person and fact: which alias was reported. */
    public static final String LENT = "lent";

    /** A row per finding as last announced, by person and finding. */
    public static final String ANNOUNCED = "announced";

    /** A row per person: when they are to be judged again. */
    public static final String SCHEDULES = "schedules";

    /** The same by time. */
    public static final String DUE = "due";

    /** How far each service was heard. */
    public static final String LOG_TIME = "log-time";

    /** All of them. */
    public static final List<String> NAMES = List.of(FACTS, LENT, ANNOUNCED, SCHEDULES, DUE, LOG_TIME);

    /** What is overwritten and removed all the time is compacted in small pieces, or a restart would read it all again. */
    private static final Map<String, String> SMALL_SEGMENTS = Map.of("segment.bytes", Integer.toString(16 << 20));

    private Stores() {}

    /** {@link #FACTS}. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> facts() {
        return builder(FACTS, Map.of());
    }

    /** {@link #LENT}. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> lent() {
        return builder(LENT, SMALL_SEGMENTS);
    }

    /** {@link #ANNOUNCED}. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> announced() {
        return builder(ANNOUNCED, SMALL_SEGMENTS);
    }

    /** {@link #SCHEDULES}. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> schedules() {
        return builder(SCHEDULES, SMALL_SEGMENTS);
    }

    /** {@link #DUE}. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> due() {
        return builder(DUE, SMALL_SEGMENTS);
    }

    /** {@link #LOG_TIME}. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> logTime() {
        return builder(LOG_TIME, SMALL_SEGMENTS);
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(String name, Map<String, String> changelog) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(changelog);
    }
}
