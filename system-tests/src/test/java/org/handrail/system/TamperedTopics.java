package org.handrail.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What somebody with rights on the broker can do to its topics. */
record TamperedTopics(String bootstrapServers) {

    private static final String FINDINGS = "handrail.findings.v1";
    private static final String LARGEST = "max.message.bytes";
    private static final String WATERMARK = "ce_type";

    /** Puts something among the findings that is none. */
    void nonsense() {
        send(new ProducerRecord<>(FINDINGS, "nonsense".getBytes(StandardCharsets.UTF_8), new byte[] {'?'}), 1);
    }

    /** Announces one finding so many times again. */
    void announceAgain(int times) {
        ConsumerRecord<byte[], byte[]> one = aFinding();
        send(new ProducerRecord<>(FINDINGS, one.partition(), one.key(), one.value()), times);
    }

    void takeAtMost(String topic, int bytes) {
        configure(topic, new AlterConfigOp(new ConfigEntry(LARGEST, String.valueOf(bytes)), AlterConfigOp.OpType.SET));
    }

    void takeAsBefore(String topic) {
        configure(topic, new AlterConfigOp(new ConfigEntry(LARGEST, ""), AlterConfigOp.OpType.DELETE));
    }

    private ConsumerRecord<byte[], byte[]> aFinding() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(FINDINGS).stream()
                    .map(each -> new TopicPartition(FINDINGS, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.headers().lastHeader(WATERMARK) == null
                            && record.value() != null
                            && record.value().length > 1) {
                        return record;
                    }
                }
            }
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record, int times) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < times; i++) {
                var _ = producer.send(record);
            }
        }
    }

    private void configure(String topic, AlterConfigOp change) {
        try (AdminClient admin = AdminClient.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
