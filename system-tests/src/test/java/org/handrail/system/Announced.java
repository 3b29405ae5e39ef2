package org.handrail.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.handrail.events.codec.EventJson;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;

/** Listens to the topic of findings from now on, and notes when it heard that something was dropped. */
final class Announced implements AutoCloseable {

    private static final String TOPIC = "handrail.findings.v1";
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Set<FindingState> SILENT = Set.of(FindingState.DROPPED, FindingState.UNVERIFIED);

    private final Map<UUID, List<Duration>> late = new ConcurrentHashMap<>();
    private final String rule;
    private final Thread listening;
    private volatile boolean closed;

    /** @param rule of which findings are noted */
    Announced(String bootstrapServers, String rule) {
        this.rule = rule;
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(TOPIC).forEach(each -> partitions.add(new TopicPartition(TOPIC, each.partition())));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listening = Thread.ofPlatform().name("announced").start(() -> listen(consumer));
    }

    /** For each fact that opened a finding which was announced as dropped or unverified: how late, each time it was announced. */
    Map<UUID, List<Duration>> late() {
        return Map.copyOf(late);
    }

    @Override
    public void close() {
        closed = true;
        try {
            listening.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(record -> {
                    if (!record.key().startsWith("watermark/") && record.value() != null) {
                        note(EventJson.readFinding(record.value()));
                    }
                });
            }
        }
    }

    private void note(Finding finding) {
        if (finding.rule().equals(rule) && SILENT.contains(finding.state())) {
            late.computeIfAbsent(finding.openedBy().value(), fact -> new CopyOnWriteArrayList<>())
                    .add(Duration.between(finding.due(), Instant.now()));
        }
    }
}
