package org.handrail.tracker.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.tracker.topology.HandoffTopology;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/**
 * The topics the tracker needs, as bound in the configuration.
 *
 * @param partitioned those that carry a person, and so must have one number of partitions
 * @param deadLetters those for records that cannot be read
 */
record TopicsNeeded(List<String> partitioned, List<String> deadLetters) {

    static TopicsNeeded boundIn(BindingServiceProperties bindings) {
        List<String> facts = Arrays.stream(
                        bindings.getBindingDestination("track-in-0").split(","))
                .map(String::strip)
                .toList();
        List<String> partitioned = new ArrayList<>(facts);
        partitioned.add(bindings.getBindingDestination("track-out-0"));
        return new TopicsNeeded(
                List.copyOf(partitioned),
                facts.stream().map(HandoffTopology::deadLettersOf).toList());
    }

    List<String> all() {
        return Stream.concat(partitioned.stream(), deadLetters.stream()).toList();
    }
}
