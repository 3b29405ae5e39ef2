package org.handrail.tracker.topology;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.handrail.events.Phase;
import org.handrail.tracker.metrics.TrackerMetrics;
import org.handrail.tracker.store.Stores;
import org.handrail.tracker.time.LogTime;

/** The topology without Spring, bound as the configuration binds it; its stores are in memory, since the test driver commits
 * after every record, which on disk takes a second for twenty of them. */
final class PlainTopology {

    /** The topic of findings. */
    static final String FINDINGS = "handrail.findings.v1";

    /** The topic between partitions. */
    static final String MOVED = "handrail.moved.v1";

    private PlainTopology() {}

    /** The topic of facts of a service. */
    static String topicOf(Phase service) {
        return "handrail." + service.wireName() + ".v1";
    }

    /** Builds it for one of so many partitions. */
    static Topology of(Judging judging, TrackerMetrics metrics, int partitions) {
        Life life = new Life(System.currentTimeMillis());
        life.partitions().set(partitions);
        StreamsBuilder builder = new StreamsBuilder();
        Stores.NAMES.forEach(name -> builder.addStateStore(org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                Serdes.Bytes(),
                Serdes.ByteArray())));
        List<String> topics = Stream.concat(LogTime.SERVICES.stream().map(PlainTopology::topicOf), Stream.of(MOVED))
                .toList();
        new HandoffTopology(judging, TrackerLimits.USUAL, metrics, life, MOVED)
                .apply(builder.stream(topics, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())))
                .to(
                        FINDINGS,
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withStreamPartitioner(new PersonPartitioner()));
        return builder.build();
    }
}
