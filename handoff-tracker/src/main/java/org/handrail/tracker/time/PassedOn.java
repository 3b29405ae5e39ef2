package org.handrail.tracker.time;

import java.time.Instant;

/**
 * How far a partition has passed on what others must know.
 *
 * @param heard whatever was heard here of a service before that
 * @param all whatever came from another partition and goes on from here too; not later than {@code heard}
 */
public record PassedOn(Instant heard, Instant all) {}
