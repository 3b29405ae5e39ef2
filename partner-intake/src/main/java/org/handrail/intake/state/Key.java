package org.handrail.intake.state;

import java.util.Comparator;
import java.util.UUID;

/**
 * What is derived as one: a thing, for one owner or for all.
 *
 * @param owner the partner out of whose facts alone it is derived; empty where everybody's count
 */
record Key(String owner, Kind kind, UUID anchor) {

    /** In which rows are locked, by everybody, so that two batches cannot wait for each other. */
    static final Comparator<Key> LOCKING = Comparator.comparing(Key::owner)
            .thenComparing(key -> key.kind().name())
            .thenComparing(Key::anchor);
}
