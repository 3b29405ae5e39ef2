package org.handrail.tracker.topology;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.handrail.tracker.OwnTopics;

/** Whether a consumer group has committed everything that stands in its topics. */
public final class TakenUp {

    private TakenUp() {}

    /** Asks the broker. */
    public static boolean everything(Admin admin, List<String> topics, String group)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> inputs = topics.stream()
                .flatMap(topic -> OwnTopics.partitions(topic).stream())
                .toList();
        var ends = admin.listOffsets(inputs.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return inputs.stream().allMatch(partition -> {
            long end = Objects.requireNonNull(ends.get(partition)).offset();
            var at = committed.get(partition);
            return end == 0 || (at != null && at.offset() >= end);
        });
    }
}
