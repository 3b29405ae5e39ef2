package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.handrail.events.codec.WireRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;

/** The service's topic, written to by one thread. After a failure the producer is thrown away: a new one knows nothing wrong. */
final class Topic {

    private static final UUID NO_FACT = new UUID(0, 0);

    private final ProducerFactory<byte[], byte[]> producers;
    private final String name;
    private final TopicIdentity identity;
    private @Nullable Producer<byte[], byte[]> producer;

    Topic(ProducerFactory<byte[], byte[]> producers, String name) {
        this.producers = producers;
        this.name = name;
        this.identity = new TopicIdentity(producers.getConfigurationProperties(), name);
    }

    String name() {
        return name;
    }

    /** Which topic of this name it is. */
    UUID id() throws BrokerAway {
        return identity.id();
    }

    /**
     * Publishes all, pipelined, and returns when each is acknowledged or refused for what it is itself.
     *
     * @return what was refused
     */
    List<Refused> publish(List<Unpublished> rows) throws BrokerAway {
        List<Refused> refused = new ArrayList<>();
        List<Sending> doubtful = new ArrayList<>();
        for (Sending sent : sendAll(() -> encoded(rows, refused))) {
            if (sent.failure() != null) {
                doubtful.add(sent);
            }
        }
        for (Sending each : doubtful) {
            alone(each).ifPresent(refused::add);
        }
        return refused;
    }

    /** Publishes one record to every partition. */
    void publishToEveryPartition(WireRecord wire) throws BrokerAway {
        mustAllGo(() -> producer().partitionsFor(name).stream()
                .map(partition -> new Sending(NO_FACT, record(partition.partition(), wire, null)))
                .toList());
    }

    /** Publishes a record without a value under each of these keys. */
    void publishTombstones(List<String> keys) throws BrokerAway {
        mustAllGo(() -> keys.stream()
                .map(key -> new Sending(
                        NO_FACT, new ProducerRecord<byte[], byte[]>(name, key.getBytes(StandardCharsets.UTF_8), null)))
                .toList());
    }

    private void mustAllGo(Records records) throws BrokerAway {
        for (Sending sent : sendAll(records)) {
            if (sent.failure() != null) {
                throw away(sent.failure());
            }
        }
    }

    /** Finds out whether broker and topic are there. */
    void reach() throws BrokerAway {
        sendAll(() -> {
            producer().partitionsFor(name);
            return List.of();
        });
    }

    void close() {
        closeProducer();
        identity.close();
    }

    private void closeProducer() {
        Producer<byte[], byte[]> closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(Duration.ZERO);
        }
    }

    private List<Sending> encoded(List<Unpublished> rows, List<Refused> refused) {
        List<Sending> encoded = new ArrayList<>(rows.size());
        for (Unpublished row : rows) {
            try {
                encoded.add(new Sending(row.fact(), record(null, row.wire(), row.traceparent())));
            } catch (RuntimeException unencodable) {
                refused.add(Refused.of(row.fact(), unencodable));
            }
        }
        return encoded;
    }

    /** A broker refuses a whole batch for one record in it, so each of them is tried by itself. */
    private Optional<Refused> alone(Sending doubtful) throws BrokerAway {
        Throwable failure = sendAll(() -> List.of(doubtful.again())).getFirst().failure();
        if (failure == null) {
            return Optional.empty();
        }
        if (!Sending.isAboutTheRecord(failure)) {
            throw away(failure);
        }
        return Optional.of(Refused.of(doubtful.fact(), failure));
    }

    /** All sent, and each acknowledged or failed for a reason that may lie in a record. */
    private List<Sending> sendAll(Records records) throws BrokerAway {
        try {
            Producer<byte[], byte[]> open = producer();
            List<Sending> all = records.make();
            all.forEach(each -> each.over(open));
            open.flush();
            for (Sending each : all) {
                each.await();
            }
            return all;
        } catch (KafkaException failed) {
            throw away(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away(interrupted);
        }
    }

    private BrokerAway away(Throwable cause) {
        closeProducer();
        return new BrokerAway(cause);
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
        List<Sending> make();
    }
}
