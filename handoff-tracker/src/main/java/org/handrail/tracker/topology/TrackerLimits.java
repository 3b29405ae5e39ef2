package org.handrail.tracker.topology;

import java.time.Duration;

/**
 * The bounds within which the tracker works.
 *
 * @param behind how far a service may lag behind the others and still hold judgement back
 * @param slice how many people are judged in one go when a step of time makes many due
 * @param drainEvery how often another slice is taken while people wait
 * @param tellTimeEvery how often readers are told how far all is judged
 * @param factsInMemory how many facts of people last heard of each task keeps in memory
 */
public record TrackerLimits(
        Duration behind, int slice, Duration drainEvery, Duration tellTimeEvery, int factsInMemory) {

    /** 15 minutes, 500 people, 20 ms, half a second, 20,000 facts. */
    public static final TrackerLimits USUAL =
            new TrackerLimits(Duration.ofMinutes(15), 500, Duration.ofMillis(20), Duration.ofMillis(500), 20_000);
}
