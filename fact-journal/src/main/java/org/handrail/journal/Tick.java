package org.handrail.journal;

import java.time.Instant;

/**
 * A moment of the database's clock, and a transaction that began after it. Whatever was received before {@code at} was
 * accepted by a transaction older than {@code xid}, since a receipt's time is read after its transaction has its id.
 */
record Tick(Instant at, long xid) {}
