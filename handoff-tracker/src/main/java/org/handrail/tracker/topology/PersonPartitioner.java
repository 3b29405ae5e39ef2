package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts a finding into the partition of its person: by the part of the key before the slash, as its facts are. What concerns
 * a whole partition names that partition at the end of its key.
 */
public final class PersonPartitioner implements StreamPartitioner<byte[], byte[]> {

    private static final String WHOLE_PARTITION = "watermark/";

    private static final String EVERYWHERE = "/*";

    /** The key of a record that is to stand in this partition. */
    static String keyOfPartition(String watermark, int partition) {
        return watermark + "/" + partition;
    }

    /** The key of a record that is to stand in every partition. */
    static String everywhere(String name) {
        return WHOLE_PARTITION + name + EVERYWHERE;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, byte[] key, byte[] value, int partitions) {
        String text = new String(key, StandardCharsets.UTF_8);
        if (text.startsWith(WHOLE_PARTITION) && text.endsWith(EVERYWHERE)) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        }
        return Optional.of(Set.of(
                text.startsWith(WHOLE_PARTITION)
                        ? Integer.parseInt(text.substring(text.lastIndexOf('/') + 1))
                        : ofPerson(text, partitions)));
    }

    private static int ofPerson(String key, int partitions) {
        int slash = key.indexOf('/');
        String person = slash < 0 ? key : key.substring(0, slash);
        return BuiltInPartitioner.partitionForKey(person.getBytes(StandardCharsets.UTF_8), partitions);
    }
}
