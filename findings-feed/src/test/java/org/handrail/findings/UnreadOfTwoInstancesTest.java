package org.handrail.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Watermark;
import org.handrail.testing.RealKafka;
import org.handrail.testing.TopicList;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** What is unread is added up over instances: each record is counted by whoever has its partition, and by nobody else. */
class UnreadOfTwoInstancesTest {

    private static final String BROKER = RealKafka.bootstrapServers();
    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", BROKER);
    private static final int PARTITIONS = 2;
    private static final int RECORDS = 20;

    private final TopicReading reading;

    UnreadOfTwoInstancesTest() {
        String name = "unread-" + UUID.randomUUID();
        reading = new TopicReading("test", name, List.of(name), 1);
    }

    @Test
    void whoLosesPartitionsCountsThemNoMore() {
        String topic = reading.topics().getFirst();
        TopicList.create(
                BROKER,
                List.of(
                        new NewTopic(topic, PARTITIONS, (short) 1),
                        new NewTopic(reading.deadLetterTopic(topic), 1, (short) 1)));
        write(topic);
        Instance one = new Instance();
        Instance other = new Instance();
        try {
            one.feed.start();
            until(() -> assertThat(one.unread()).isEqualTo(RECORDS));
            other.feed.start();
            until(() -> {
                assertThat(one.unread()).isEqualTo(RECORDS / 2.0);
                assertThat(other.unread()).isEqualTo(RECORDS / 2.0);
            });
            one.feed.stop();
            until(() -> assertThat(other.unread()).isEqualTo(RECORDS));
            assertThat(one.unread()).isZero();
        } finally {
            one.feed.stop();
            other.feed.stop();
        }
    }

    private static void write(String topic) {
        WireRecord wire = FactRecords.of(new Watermark("tracker", Instant.EPOCH));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(CONNECTION, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topic, i % PARTITIONS, new byte[] {'w'}, wire.value());
                wire.headers()
                        .forEach((header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
                var _ = producer.send(record);
            }
        }
    }

    private static void until(Runnable asserted) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(asserted::run);
    }

    /** An instance whose database is away: it takes nothing in, and goes on asking for it. */
    private final class Instance {

        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final TopicFeed feed = new TopicFeeds(
                        new DefaultKafkaConsumerFactory<>(CONNECTION),
                        new DefaultKafkaProducerFactory<>(CONNECTION),
                        new KafkaAdmin(CONNECTION),
                        meters)
                .findings(reading, batch -> {
                    throw new DataAccessResourceFailureException("away");
                });

        Instance() {
            feed.show();
        }

        double unread() {
            return meters.get("handrail.findings.unread").gauge().value();
        }
    }
}
