package org.handrail.outreach.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.codec.UnreadableEvent;
import org.handrail.events.codec.WireRecord;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.outreach.storage.JourneyFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes in facts. A record that cannot be read is left out, since the tracker sets it aside for everybody; one without a value
 * was erased, and is erased here. Of notices that a feed fell quiet the last of each feed is passed on.
 */
final class JourneyListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyListener.class);

    /** What was said of a feed longer ago is no news to anybody: the desk is reading from the beginning. */
    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private final JourneyFacts facts;
    private final Consumer<FeedQuiet> quiet;
    private final Duration keptFor;
    private final Clock clock;

    JourneyListener(JourneyFacts facts, Consumer<FeedQuiet> quiet, Duration keptFor, Clock clock) {
        this.facts = facts;
        this.quiet = quiet;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        Instant oldest = clock.instant().minus(keptFor);
        List<Fact> heard = new ArrayList<>();
        List<UUID> erased = new ArrayList<>();
        Map<String, Optional<FeedQuiet>> notices = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byte @Nullable [] value = record.value();
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (value == null) {
                erased(key, erased);
                continue;
            }
            WireRecord wire = new WireRecord(key, headers(record), value);
            if (FactRecords.isFeedNotice(wire)) {
                notices.put(key, notice(wire, record.timestamp()));
                continue;
            }
            Fact fact = fact(wire);
            if (fact != null && fact.happenedAt().isAfter(oldest)) {
                heard.add(fact);
            }
        }
        facts.take(heard, erased);
        notices.values().forEach(last -> last.ifPresent(quiet));
    }

    /** The feed that fell quiet, where that is what was said last, and lately. */
    private Optional<FeedQuiet> notice(WireRecord wire, long saidAt) {
        if (Instant.ofEpochMilli(saidAt).isBefore(clock.instant().minus(NEWS_FOR))) {
            return Optional.empty();
        }
        try {
            FeedNotice notice = FactRecords.readFeedNotice(wire);
            return notice instanceof FeedQuiet fell ? Optional.of(fell) : Optional.empty();
        } catch (UnreadableEvent unreadable) {
            LOG.warn("A notice of a feed cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable Fact fact(WireRecord wire) {
        if (FactRecords.isWatermark(wire)) {
            return null;
        }
        try {
            return FactRecords.readFact(wire);
        } catch (UnreadableEvent unreadable) {
            LOG.warn(
                    "A fact of type {} cannot be shown on the desk",
                    wire.headers().get(FactRecords.TYPE));
            return null;
        }
    }

    /** The key is {@code person/fact}. */
    private static void erased(String key, List<UUID> erased) {
        try {
            erased.add(UUID.fromString(key.substring(key.indexOf('/') + 1)));
        } catch (IllegalArgumentException noFact) {
            LOG.debug("A tombstone of something that is no fact");
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
