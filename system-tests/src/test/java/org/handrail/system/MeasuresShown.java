package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionTimeoutException;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.rules.naive.PlainCount;
import tools.jackson.databind.JsonNode;

/**
 * The measures as {@code GET /v1/measures} tells them, beside plain loops over the facts that stand on the topics: by measure,
 * program and month.
 */
record MeasuresShown(LocalSystem system) {

    private static final Duration SETTLES = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> TOPICS =
            List.of("handrail.detox.v1", "handrail.placement.v1", "handrail.aftercare.v1", "handrail.outreach.v1");

    /** How many figures were compared, and which differ, once they do not change any more. */
    String compared() {
        SortedMap<String, String> plain = plain();
        SortedMap<String, String> shown = new TreeMap<>();
        try {
            await().atMost(SETTLES).pollInterval(Duration.ofSeconds(1)).until(() -> {
                shown.clear();
                shown.putAll(shown());
                return shown.equals(plain);
            });
        } catch (ConditionTimeoutException differs) {
            List<String> different = new ArrayList<>();
            SortedMap<String, String> both = new TreeMap<>(plain);
            both.putAll(shown);
            both.keySet().forEach(figure -> {
                String one = plain.getOrDefault(figure, "none");
                String other = shown.getOrDefault(figure, "none");
                if (!one.equals(other)) {
                    different.add(figure + ": plain " + one + ", shown " + other);
                }
            });
            return "MEASURES DIFFER in " + different.size() + " of " + both.size() + ": "
                    + different.subList(0, Math.min(5, different.size()));
        }
        return "measures: " + plain.size() + " figures by measure, program and month, 0 differences";
    }

    private SortedMap<String, String> shown() {
        SortedMap<String, String> shown = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = page(after);
            for (JsonNode each : page.get("figures")) {
                long denominator = each.get("denominator").asLong();
                long exclusions = each.get("exclusions").asLong();
                if (denominator + exclusions > 0) {
                    shown.put(
                            each.get("measure").asString() + " "
                                    + each.get("program").asString() + " "
                                    + each.get("month").asString(),
                            each.get("numerator").asLong() + " of " + denominator + ", " + exclusions + " left out");
                }
            }
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return shown;
    }

    private JsonNode page(String after) {
        try {
            return Http.get(
                            system.url("insights") + "/v1/measures?by=measure,program,month&limit=10000"
                                    + (after.isEmpty() ? "" : "&after=" + after),
                            system.token("manager"))
                    .body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private SortedMap<String, String> plain() {
        Map<Object, List<Fact>> people = new HashMap<>();
        facts().values()
                .forEach(fact -> people.computeIfAbsent(fact.person(), none -> new ArrayList<>())
                        .add(fact));
        SortedMap<String, long[]> counts = new TreeMap<>();
        people.values().stream().flatMap(facts -> PlainCount.of(facts).stream()).forEach(each -> {
            String figure = each.measure().substring("measure-".length()) + " " + each.program() + " " + each.month();
            long[] count = counts.computeIfAbsent(figure, none -> new long[3]);
            count[0] += each.met() ? 1 : 0;
            count[1] += each.excluded() ? 0 : 1;
            count[2] += each.excluded() ? 1 : 0;
        });
        SortedMap<String, String> told = new TreeMap<>();
        counts.forEach(
                (figure, count) -> told.put(figure, count[0] + " of " + count[1] + ", " + count[2] + " left out"));
        return told;
    }

    /** Everything that stands on the topics, each fact once. */
    private Map<Object, Fact> facts() {
        Map<Object, Fact> facts = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && record.key().matches("[0-9a-f-]{36}/[0-9a-f-]{36}")) {
                        Fact fact = fact(record);
                        facts.putIfAbsent(fact.id(), fact);
                    }
                }
            }
        }
        return facts;
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return FactRecords.readFact(new WireRecord(record.key(), headers, record.value()));
    }
}
