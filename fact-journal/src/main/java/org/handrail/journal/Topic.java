package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.handrail.events.codec.WireRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;

/** The service's topic, written to by one thread. After a failure the producer is thrown away: a new one knows nothing wrong. */
final class Topic {

    private final ProducerFactory<byte[], byte[]> producers;
    private final String name;
    private @Nullable Producer<byte[], byte[]> producer;

    Topic(ProducerFactory<byte[], byte[]> producers, String name) {
        this.producers = producers;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Publishes all, pipelined, and returns when all are acknowledged. */
    void publish(List<Unpublished> rows) throws BrokerAway {
        sendAll(() -> rows.stream()
                .map(row -> record(null, row.wire(), row.traceparent()))
                .toList());
    }

    /** Publishes one record to every partition. */
    void publishToEveryPartition(WireRecord wire) throws BrokerAway {
        sendAll(() -> producer().partitionsFor(name).stream()
                .map(partition -> record(partition.partition(), wire, null))
                .toList());
    }

    /** Finds out whether broker and topic are there. */
    void reach() throws BrokerAway {
        sendAll(() -> {
            producer().partitionsFor(name);
            return List.of();
        });
    }

    void close() {
        Producer<byte[], byte[]> closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(Duration.ZERO);
        }
    }

    private void sendAll(Records records) throws BrokerAway {
        try {
            Producer<byte[], byte[]> open = producer();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> each : records.make()) {
                sent.add(open.send(each));
            }
            open.flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (KafkaException failed) {
            close();
            throw new BrokerAway(failed);
        } catch (ExecutionException refused) {
            close();
            throw new BrokerAway(refused.getCause() == null ? refused : refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new BrokerAway(interrupted);
        }
    }

    private Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = producers.createNonTransactionalProducer();
            producer = open;
        }
        return open;
    }

    private ProducerRecord<byte[], byte[]> record(
            @Nullable Integer partition, WireRecord wire, @Nullable String traceparent) {
        ProducerRecord<byte[], byte[]> made =
                new ProducerRecord<>(name, partition, wire.key().getBytes(StandardCharsets.UTF_8), wire.value());
        wire.headers().forEach((header, value) -> made.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        if (traceparent != null) {
            made.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    /** Makes the records once the producer is there. */
    private interface Records {
        List<ProducerRecord<byte[], byte[]>> make();
    }
}
