package org.handrail.tracker.topology;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all partitions of a process have in common: when it began, and how many partitions there are.
 *
 * @param began in milliseconds of its clock
 * @param partitions 0 until that is known, which it is before any is read
 */
public record Life(long began, AtomicInteger partitions) {

    /** One of which it is not known yet how many partitions there are. */
    public Life(long began) {
        this(began, new AtomicInteger());
    }
}
