package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@RealDesk
@ExtendWith(OutputCaptureExtension.class)
class WhatGoesWrongTest {

    private final PersonAlias person = Drops.somebody();
    private final Drops drops = Drops.of(person);

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private MeterRegistry meters;

    @Test
    void whatIsNoFindingIsSetAsideWithTheCauseAndTheNextOneIsRead() {
        tracker.announceNonsense(drops.dropped());
        tracker.announce(drops.dropped());

        desk.caseOf(person);

        assertThat(cause()).contains("UnreadableEvent");
        assertThat(deadLetters()).isPositive();
    }

    @Test
    void aFindingThatCannotBeStoredIsFoundAmongTheOthersAndSetAside(CapturedOutput log) {
        PersonAlias before = Drops.somebody();
        PersonAlias after = Drops.somebody();
        tracker.announce(
                Drops.of(before).dropped(),
                drops.rule("a rule no database takes\u0000").dropped(),
                Drops.of(after).dropped());

        desk.caseOf(before);
        desk.caseOf(after);

        assertThat(cause()).contains("DataIntegrityViolationException");
        assertThat(desk.find(person, "open")).isNull();
        assertThat(log).contains("Set aside").doesNotContain(person.toString(), "a rule no database takes");
    }

    private double deadLetters() {
        return meters.get("handrail.dead.letters").counter().count();
    }

    private String cause() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.getBootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("handrail.findings.v1.outreach.dlt"));
            List<ConsumerRecord<byte[], byte[]>> ours = new ArrayList<>();
            Awaitility.await("the dead letter").atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (new String(record.key(), StandardCharsets.UTF_8).startsWith(person.toString())) {
                        ours.add(record);
                    }
                });
                return !ours.isEmpty();
            });
            return new String(
                    ours.getFirst()
                            .headers()
                            .lastHeader("kafka_dlt-exception-fqcn")
                            .value(),
                    StandardCharsets.UTF_8);
        }
    }
}
