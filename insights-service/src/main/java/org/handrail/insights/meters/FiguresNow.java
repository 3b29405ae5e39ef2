package org.handrail.insights.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the database for every gauge, again and again. */
@Component
class FiguresNow {

    /** Whatever somebody writes into a directory or a pathway, a label has no more words than this. */
    private static final int MOST_WORDS = 300;

    /** After asking it rests this many times as long, so that the figures of many years do not keep a core busy. */
    private static final int REST = 19;

    private static final long LONGEST_REST = Duration.ofMinutes(1).toNanos();

    private static final String FURTHER = "other";
    private static final String NONE = "none";

    private final JdbcTemplate database;
    private final Timer asking;
    private final Map<Watched, MultiGauge> gauges = new LinkedHashMap<>();
    private final Map<Watched, Map<Tags, AtomicReference<Double>>> shown = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private long restsUntil = System.nanoTime();

    FiguresNow(JdbcTemplate database, MeterRegistry meters) {
        this.database = database;
        this.asking = Timer.builder("handrail.insights.refresh")
                .description("How long it takes to ask the database for all figures once")
                .register(meters);
        for (Watched each : Stream.concat(HandoffsWatched.all().stream(), JourneysWatched.all().stream())
                .toList()) {
            gauges.put(
                    each,
                    MultiGauge.builder(each.name())
                            .description(each.description())
                            .baseUnit(each.unit())
                            .register(meters));
        }
    }

    /** Asks again, unless it asked so long the last time that it still rests. */
    @Scheduled(fixedDelayString = "${handrail.insights.count-every:10s}")
    void ask() {
        long began = System.nanoTime();
        if (began - restsUntil >= 0) {
            asking.record(() -> gauges.forEach(this::ask));
            long ended = System.nanoTime();
            restsUntil = ended + Math.min(LONGEST_REST, REST * (ended - began));
        }
    }

    /** A series that stays is given its new value and never taken away: a scrape in between would find it twice, or not at all. */
    private void ask(Watched watched, MultiGauge gauge) {
        Map<Tags, AtomicReference<Double>> series = shown.computeIfAbsent(watched, none -> new HashMap<>());
        Map<Tags, Double> now = values(watched);
        series.keySet().retainAll(now.keySet());
        now.forEach((tags, value) -> series.computeIfAbsent(tags, none -> new AtomicReference<>(value))
                .set(value));
        gauge.register(
                series.entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                each -> MultiGauge.Row.of(each.getKey(), each.getValue(), AtomicReference::get))
                        .toList(),
                false);
    }

    private Map<Tags, Double> values(Watched watched) {
        Map<Tags, Double> values = new HashMap<>();
        database.query(watched.sql(), row -> {
            Tags tags = Tags.empty();
            for (String tag : watched.tags()) {
                tags = tags.and(tag, word(tag, row.getString(tag)));
            }
            double value = row.getDouble("value");
            if (!row.wasNull()) {
                // what was put together under one word adds up, but for times, of which the longest is told
                values.merge(tags, value, watched.unit().equals("seconds") ? Math::max : Double::sum);
            }
        });
        return values;
    }

    private String word(String tag, @Nullable String said) {
        if (said == null || said.isEmpty()) {
            return NONE;
        }
        Set<String> known = words.computeIfAbsent(tag, none -> new HashSet<>());
        return known.contains(said) || (known.size() < MOST_WORDS && known.add(said)) ? said : FURTHER;
    }
}
