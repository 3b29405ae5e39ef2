package org.handrail.tracker.start;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many partitions each topic has. All must have the same: a task reads one partition of every topic, so a person's facts
 * on a surplus partition would never be judged, and nothing would say so.
 */
record PartitionCounts(Map<String, Integer> ofTopic) {

    /** Why the tracker must not start, in one line, where the counts differ. */
    Optional<String> refusal() {
        if (new HashSet<>(ofTopic.values()).size() <= 1) {
            return Optional.empty();
        }
        String counts = new TreeMap<>(ofTopic)
                .entrySet().stream()
                        .map(topic -> topic.getKey() + " has " + topic.getValue())
                        .collect(Collectors.joining(", "));
        return Optional.of(
                "The topics differ in their number of partitions (" + counts
                        + "): facts on the surplus ones would never be judged. Give all of them the same number and start again.");
    }
}
