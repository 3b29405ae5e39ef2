package org.handrail.tracker.benchmark;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.handrail.tracker.OwnTopics;
import org.handrail.tracker.store.BoundedMemory;
import org.handrail.tracker.store.Stores;
import org.jspecify.annotations.Nullable;

/** The limit: every record into one store with its changelog, exactly once, under the tracker's settings. */
final class StoreOnly {

    private StoreOnly() {}

    static String application(OwnTopics topics) {
        return topics.application() + "-store-only";
    }

    static Topology topology(OwnTopics topics) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(Stores.facts());
        builder.stream(topics.facts(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(Keeping::new, Stores.FACTS);
        return builder.build();
    }

    static Properties settings(String broker, OwnTopics topics, Path state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application(topics));
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100");
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, "2");
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put("producer.compression.type", "lz4");
        settings.put("consumer.max.poll.records", "1000");
        return settings;
    }

    private static final class Keeping implements Processor<byte[], byte[], Void, Void> {

        private @Nullable KeyValueStore<Bytes, byte[]> store;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(Stores.FACTS);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            if (store != null) {
                store.put(Bytes.wrap(record.key()), record.value());
            }
        }
    }
}
