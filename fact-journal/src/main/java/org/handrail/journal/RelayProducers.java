package org.handrail.journal;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** The relay's own producers: nothing lost, much at once, and soon aware that the broker is away. */
final class RelayProducers {

    private RelayProducers() {}

    static ProducerFactory<byte[], byte[]> of(KafkaProperties kafka, KafkaConnectionDetails broker, String service) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PersonPartitioner.class);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        DefaultKafkaProducerFactory<byte[], byte[]> producers =
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producers.setProducerPerThread(false);
        return producers;
    }
}
