package org.handrail.intake.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.events.terms.PartnerId;

/** The feeds in figures, partner by partner. */
final class FeedMeters {

    private final MultiGauge quiet;
    private final MultiGauge age;
    private final MultiGauge flags;

    FeedMeters(MeterRegistry registry) {
        quiet = MultiGauge.builder("handrail.feed.quiet")
                .description("1 while the partner is silent for longer than it usually is [max over instances]")
                .register(registry);
        age = MultiGauge.builder("handrail.feed.last.heard.age")
                .description("How long ago the partner was last heard [max over instances]")
                .baseUnit("seconds")
                .register(registry);
        flags = MultiGauge.builder("handrail.feed.flags")
                .description(
                        "Flags that stand on facts of the partner, which do not fit what else is known and count all the"
                                + " same [max over instances]")
                .register(registry);
    }

    /**
     * Shows them.
     *
     * @param flagged how many flags stand, of partners that have any
     */
    void show(List<Feed> feeds, Map<PartnerId, Long> flagged, Instant now) {
        flags.register(
                feeds.stream()
                        .map(feed -> MultiGauge.Row.of(tags(feed), flagged.getOrDefault(feed.partner(), 0L)))
                        .toList(),
                true);
        quiet.register(
                feeds.stream()
                        .map(feed -> MultiGauge.Row.of(tags(feed), feed.quiet() ? 1 : 0))
                        .toList(),
                true);
        age.register(
                feeds.stream()
                        .map(feed -> MultiGauge.Row.of(
                                tags(feed),
                                Duration.between(feed.lastHeard(), now).toMillis() / 1000.0))
                        .toList(),
                true);
    }

    private static Tags tags(Feed feed) {
        return Tags.of("partner", feed.partner().value());
    }
}
