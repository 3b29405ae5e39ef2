package org.handrail.intake.format;

/**
 * What stood at one place of a body.
 *
 * <p>The number is its line, from 1, or its index in an array, from 0, as the format counts.
 */
public sealed interface Found {

    /** Where it stood. */
    long number();

    /** An event, as the JSON of one structured CloudEvent; whether it can be taken is not known yet. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once; never compared
    record Event(long number, byte[] json) implements Found {}

    /** Something that cannot be read as an event. */
    record Unreadable(long number, Refusal refusal) implements Found {}
}
