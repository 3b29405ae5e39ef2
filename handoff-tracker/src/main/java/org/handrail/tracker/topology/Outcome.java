package org.handrail.tracker.topology;

import org.jspecify.annotations.Nullable;

/** What leaves the topology: a finding for its readers, or a record that could not be read for whoever looks after it. */
@SuppressWarnings("ArrayRecordComponent") // on their way to a topic; never compared
sealed interface Outcome {

    /** The record's value as it goes to the topic. */
    byte @Nullable [] value();

    /** A finding as JSON, or how far all is judged; null has compaction forget what stood under the key. */
    record Announcement(byte @Nullable [] value) implements Outcome {}

    /** What another partition is to know; null where it has taken that up. */
    record Moving(byte @Nullable [] value) implements Outcome {}

    /** A record as it came. */
    record DeadLetter(byte[] value) implements Outcome {}
}
