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
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Records to batches. A record at fault is named to the container, which sets it aside and brings the rest again; to find
 * it, a batch that was refused is given to the reader once more, finding by finding.
 */
final class FindingsListener implements BatchMessageListener<byte[], byte[]> {

    private static final String TRACEPARENT = "traceparent";

    private final FindingsReader reader;
    private final ReadingMeters meters;

    FindingsListener(FindingsReader reader, ReadingMeters meters) {
        this.reader = reader;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Placed> findings = new ArrayList<>();
        Map<Integer, Instant> judgedThrough = new HashMap<>();
        BatchListenerFailedException atFault = null;
        for (int i = 0; i < records.size() && atFault == null; i++) {
            try {
                sort(records.get(i), i, findings, judgedThrough);
            } catch (UnreadableEvent unreadable) {
                atFault = new BatchListenerFailedException("not a finding", unreadable, i);
            }
        }
        read(findings, judgedThrough);
        if (atFault != null) {
            throw atFault;
        }
    }

    private static void sort(
            ConsumerRecord<byte[], byte[]> record, int index, List<Placed> findings, Map<Integer, Instant> through) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            return; // a tombstone takes nothing back: what was found out stays found out
        }
        if (Watermark.WIRE_NAME.equals(text(record, FactRecords.TYPE))) {
            Watermark watermark = FactRecords.readWatermark(new WireRecord("", Map.of(), value));
            through.merge(record.partition(), watermark.through(), FindingsListener::later);
        } else {
            findings.add(new Placed(index, EventJson.readFinding(value), text(record, TRACEPARENT)));
        }
    }

    private void read(List<Placed> findings, Map<Integer, Instant> judgedThrough) {
        FindingsBatch batch =
                new FindingsBatch(findings.stream().map(Placed::finding).toList(), judgedThrough, traces(findings));
        if (batch.isEmpty()) {
            return;
        }
        try {
            reader.read(batch);
            meters.taken(batch);
        } catch (RuntimeException refused) {
            if (findings.isEmpty() || Outage.isSeenIn(refused)) {
                throw refused;
            }
            readOneByOne(findings);
            FindingsBatch noneOfThem = new FindingsBatch(List.of(), judgedThrough);
            reader.read(noneOfThem);
            meters.taken(noneOfThem);
        }
    }

    private void readOneByOne(List<Placed> findings) {
        for (Placed placed : findings) {
            try {
                FindingsBatch one = new FindingsBatch(List.of(placed.finding()), Map.of(), traces(List.of(placed)));
                reader.read(one);
                meters.taken(one);
            } catch (RuntimeException refused) {
                if (Outage.isSeenIn(refused)) {
                    throw refused;
                }
                throw new BatchListenerFailedException("finding refused", refused, placed.index());
            }
        }
    }

    private static Map<Finding, String> traces(List<Placed> findings) {
        Map<Finding, String> traces = new HashMap<>();
        for (Placed placed : findings) {
            if (placed.trace() != null) {
                traces.put(placed.finding(), placed.trace());
            }
        }
        return traces;
    }

    private static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Placed(
            int index, Finding finding, @Nullable String trace) {}
}
