package org.handrail.journal;

/**
 * A place in the journal.
 *
 * @param xid the full transaction id of the transaction that accepted the row (64 bits, never wraps)
 * @param seq the order within it
 */
record Position(long xid, long seq) {}
