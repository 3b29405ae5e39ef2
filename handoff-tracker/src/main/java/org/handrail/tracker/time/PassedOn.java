package org.handrail.tracker.time;

import java.time.Instant;

/**
 * How far a partition has passed on what others must know.
 *
 * @param heard whatever was heard here of a service before that
 * @param all whatever came from another partition and goes on from here too; not later than {@code heard}
 */
public record PassedOn(Instant heard, Instant all) {

    /** Of both the further; an older word than the last changes nothing. */
    PassedOn orFurther(PassedOn other) {
        return new PassedOn(later(heard, other.heard), later(all, other.all));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
