package org.handrail.journal;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;

/** All facts of a person go to one partition: it is chosen by the part of the key before the slash. */
public final class PersonPartitioner implements Partitioner {

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        int slash = 0;
        while (slash < keyBytes.length && keyBytes[slash] != '/') {
            slash++;
        }
        return BuiltInPartitioner.partitionForKey(
                Arrays.copyOf(keyBytes, slash), cluster.partitionCountForTopic(topic));
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
