package org.handrail.tracker.topology;

import java.time.Duration;

/**
 * The bounds within which the tracker works.
 *
 * @param behind how far a service may lag behind the others and still hold judgement back
 * @param slice how many people are judged in one go when a step of time makes many due
 * @param drainEvery how often another slice is taken while people wait
 * @param tellTimeEvery how often readers are told how far all is judged
 * @param rowsInMemory how many facts and findings of people last heard of each task keeps in memory
 */
public record TrackerLimits(Duration behind, int slice, Duration drainEvery, Duration tellTimeEvery, int rowsInMemory) {

    /** 15 minutes, 500 people, 20 ms, half a second, 15,000 facts and findings. */
    public static final TrackerLimits USUAL =
            new TrackerLimits(Duration.ofMinutes(15), 500, Duration.ofMillis(20), Duration.ofMillis(500), 15_000);
}
