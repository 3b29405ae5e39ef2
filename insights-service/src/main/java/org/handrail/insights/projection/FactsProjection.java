package org.handrail.insights.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the phases' topics say, taken in: facts, facts erased, notices about feeds. */
@Service
public class FactsProjection {

    private static final String CONTROL = "handrail.control.";

    private final FactTable facts;
    private final FeedTable feeds;
    private final Generations generations;

    FactsProjection(FactTable facts, FeedTable feeds, Generations generations) {
        this.generations = generations;
        this.facts = facts;
        this.feeds = feeds;
    }

    /** What one record says. */
    public sealed interface Said {

        /** A fact of this service's topic. */
        record Heard(Fact fact, String service) implements Said {}

        /** A fact that was erased. */
        record Erased(UUID fact) implements Said {}

        /** A notice about a feed. */
        record Noticed(FeedNotice notice) implements Said {}
    }

    /**
     * Reads a record; null where it is a watermark, or another word between services that is of no concern here.
     *
     * @throws UnreadableEvent when it is none that this version knows
     */
    public static @Nullable Said sort(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            return erased(record.key());
        }
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        WireRecord wire = new WireRecord("", headers, value);
        if (FactRecords.isFeedNotice(wire)) {
            return new Said.Noticed(FactRecords.readFeedNotice(wire));
        }
        if (headers.getOrDefault(FactRecords.TYPE, "").startsWith(CONTROL)) {
            return null;
        }
        return new Said.Heard(FactRecords.readFact(wire), service(record.topic()));
    }

    /** Takes in a batch, whole or not at all; a generation that is past takes nothing. */
    @Transactional
    public void take(int generation, List<Said> batch) {
        if (!generations.holds(generation)) {
            return;
        }
        List<FactRow> heard = new ArrayList<>();
        List<UUID> erased = new ArrayList<>();
        List<FeedNotice> notices = new ArrayList<>();
        for (Said said : batch) {
            switch (said) {
                case Said.Heard(Fact fact, String service) -> heard.add(FactRow.of(fact, service));
                case Said.Erased(UUID fact) -> erased.add(fact);
                case Said.Noticed(FeedNotice notice) -> notices.add(notice);
            }
        }
        facts.put(generation, heard);
        facts.forget(generation, erased);
        feeds.hear(notices);
    }

    /** The key of a fact is its person and its id. */
    private static @Nullable Said erased(byte[] key) {
        String[] parts = new String(key, StandardCharsets.UTF_8).split("/", -1);
        try {
            return parts.length == 2 ? new Said.Erased(UUID.fromString(parts[1])) : null;
        } catch (IllegalArgumentException none) {
            return null; // a watermark or a notice whose key was cleaned away
        }
    }

    /** {@code handrail.detox.v1} is the detox service's. */
    private static String service(String topic) {
        String[] parts = topic.split("\\.", -1);
        return parts.length > 1 ? parts[1] : topic;
    }
}
