package org.handrail.findings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.handrail.events.codec.EventJson;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Records of the findings' topic, for a {@link FindingsReader}. */
final class FindingsListener {

    private static final String TRACEPARENT = "traceparent";

    private FindingsListener() {}

    /** What gives this reader its batches, and tells how far it has come. */
    static RecordsListener<Said> of(FindingsReader reader, FindingsProgress progress, ReadingMeters meters) {
        return new RecordsListener<>(FindingsListener::sort, all -> {
            FindingsBatch batch = batch(all);
            reader.read(batch);
            progress.taken(batch);
            meters.taken(batch.findings().size());
        });
    }

    /** What one record of the topic says. */
    sealed interface Said {

        /** A finding, and the trace of the post that caused it. */
        record Found(Finding finding, @Nullable String trace) implements Said {}

        /** How far a partition is judged. */
        record Judged(int partition, Instant through) implements Said {}
    }

    private static @Nullable Said sort(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            return null; // a tombstone takes nothing back: what was found out stays found out
        }
        if (Watermark.WIRE_NAME.equals(text(record, FactRecords.TYPE))) {
            Watermark watermark = FactRecords.readWatermark(new WireRecord("", Map.of(), value));
            return new Said.Judged(record.partition(), watermark.through());
        }
        return new Said.Found(EventJson.readFinding(value), text(record, TRACEPARENT));
    }

    private static FindingsBatch batch(List<Said> all) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Instant> through = new HashMap<>();
        Map<Finding, String> traces = new HashMap<>();
        for (Said each : all) {
            switch (each) {
                case Said.Found(Finding finding, String trace) -> {
                    findings.add(finding);
                    if (trace != null) {
                        traces.put(finding, trace);
                    }
                }
                case Said.Judged(int partition, Instant until) ->
                    through.merge(partition, until, FindingsListener::later);
            }
        }
        return new FindingsBatch(findings, through, traces);
    }

    private static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
