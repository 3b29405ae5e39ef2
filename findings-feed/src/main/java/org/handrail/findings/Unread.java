package org.handrail.findings;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records of some partitions a group has not taken in: what the broker has, less what it was told is done. The
 * consumer's own figure stands still while its thread is at work on a batch, and says 0 just when a reader hangs.
 */
final class Unread {

    private static final long AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

    private final Admin broker;
    private final String group;
    private long asked = System.nanoTime() - AGAIN_AFTER;
    private volatile double last = Double.NaN;

    Unread(Admin broker, String group) {
        this.broker = broker;
        this.group = group;
    }

    /** As the broker last said, and not a number before that; of no partitions 0. Asks it again, and waits for no answer. */
    double of(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return 0; // whoever has them now counts what is unread of them
        }
        ask(partitions);
        return last;
    }

    private synchronized void ask(Collection<TopicPartition> partitions) {
        long now = System.nanoTime();
        if (now - asked < AGAIN_AFTER) {
            return;
        }
        asked = now;
        var ends = broker.listOffsets(
                partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())),
                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        var done = broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        ends.all()
                .toCompletionStage()
                .thenAcceptBoth(done.toCompletionStage(), (there, taken) -> last = sum(there, taken));
    }

    private static double sum(
            Map<TopicPartition, ListOffsetsResultInfo> there, Map<TopicPartition, OffsetAndMetadata> taken) {
        return there.entrySet().stream()
                .mapToDouble(end -> {
                    OffsetAndMetadata next = taken.get(end.getKey());
                    return Math.max(0, end.getValue().offset() - (next == null ? 0 : next.offset()));
                })
                .sum();
    }
}
