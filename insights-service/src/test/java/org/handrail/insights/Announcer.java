package org.handrail.insights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handrail.events.EventType;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.finding.Finding;
import org.handrail.testing.RealKafka;
import org.jspecify.annotations.Nullable;

/** Says on the topics what tracker and intakes would. */
public final class Announcer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealKafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private final AtomicReference<@Nullable Exception> lost = new AtomicReference<>();

    void findings(Iterable<Finding> findings) {
        for (Finding finding : findings) {
            finding(finding.person().toString(), EventJson.write(finding));
        }
        flush();
    }

    void finding(String key, byte[] value) {
        send(new ProducerRecord<>("handrail.findings.v1", bytes(key), value));
    }

    void facts(Iterable<Fact> facts) {
        for (Fact fact : facts) {
            String phase = switch (EventType.of(fact.event()).phase()) {
                case DETOX, PERSON -> "detox";
                case PLACEMENT -> "placement";
                case AFTERCARE -> "aftercare";
                case OUTREACH, IDENTITY -> "outreach";
            };
            send(phase, FactRecords.of(fact));
        }
        flush();
    }

    void notices(List<FeedNotice> notices) {
        notices.forEach(notice -> send(notice.service().wireName(), FactRecords.of(notice)));
        flush();
    }

    void erased(String phase, Fact fact) {
        send(new ProducerRecord<>(topic(phase), bytes(fact.person() + "/" + fact.id()), null));
        flush();
    }

    private void send(String phase, WireRecord wire) {
        List<Header> headers = wire.headers().entrySet().stream()
                .<Header>map(each -> new RecordHeader(each.getKey(), bytes(each.getValue())))
                .toList();
        send(new ProducerRecord<>(topic(phase), null, bytes(wire.key()), wire.value(), headers));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        var _ = producer.send(record, (sent, failure) -> {
            if (failure != null) {
                lost.compareAndSet(null, failure);
            }
        });
    }

    /** What was not said would be missed by whoever counts. */
    private void flush() {
        producer.flush();
        Exception failure = lost.getAndSet(null);
        if (failure != null) {
            throw new IllegalStateException("Not all of it is on the topic", failure);
        }
    }

    private static String topic(String phase) {
        return "handrail." + phase + ".v1";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
