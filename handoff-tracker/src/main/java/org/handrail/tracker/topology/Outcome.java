package org.handrail.tracker.topology;

/** What leaves the topology: a finding for its readers, or a record that could not be read for whoever looks after it. */
@SuppressWarnings("ArrayRecordComponent") // on their way to a topic; never compared
sealed interface Outcome {

    /** The record's value as it goes to the topic. */
    byte[] value();

    /** A finding as JSON, or how far all is judged. */
    record Announcement(byte[] value) implements Outcome {}

    /** A record as it came. */
    record DeadLetter(byte[] value) implements Outcome {}
}
