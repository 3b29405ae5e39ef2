package org.handrail.tracker.topology;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Puts a finding into the partition of its person: by the part of the key before the slash, as its facts are. */
public final class PersonPartitioner implements StreamPartitioner<byte[], byte[]> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, byte[] key, byte[] value, int partitions) {
        int slash = 0;
        while (slash < key.length && key[slash] != '/') {
            slash++;
        }
        return Optional.of(Set.of(BuiltInPartitioner.partitionForKey(Arrays.copyOf(key, slash), partitions)));
    }
}
