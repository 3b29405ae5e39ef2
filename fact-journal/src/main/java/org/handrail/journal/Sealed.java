package org.handrail.journal;

/** Bytes that only the holder of the journal's key can read. */
@SuppressWarnings("ArrayRecordComponent") // on its way to or from the database; never compared
public record Sealed(byte[] bytes) {}
