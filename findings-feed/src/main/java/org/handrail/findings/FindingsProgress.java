package org.handrail.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** How far one reading of the findings has come, by the partitions it has been given. */
final class FindingsProgress {

    private static final String LAG = "records-lag";
    private static final double MILLIS = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final Map<Integer, Instant> judgedThrough = new ConcurrentHashMap<>();
    private volatile @Nullable AbstractMessageListenerContainer<?, ?> container;

    void of(AbstractMessageListenerContainer<?, ?> container) {
        this.container = container;
    }

    /** A batch was taken in. */
    void taken(FindingsBatch batch) {
        judgedThrough.putAll(batch.judgedThrough());
    }

    /** Of the partition furthest behind, in seconds; not a number while nothing was heard. */
    double age() {
        AbstractMessageListenerContainer<?, ?> reading = container;
        Collection<TopicPartition> assigned = reading == null ? null : reading.getAssignedPartitions();
        Instant now = clock.instant();
        double oldest = Double.NaN;
        for (TopicPartition given : assigned == null ? List.<TopicPartition>of() : assigned) {
            Instant through = judgedThrough.get(given.partition());
            if (through != null) {
                double age = Duration.between(through, now).toMillis() / MILLIS;
                oldest = Double.isNaN(oldest) ? age : Math.max(oldest, age);
            }
        }
        return oldest;
    }

    /** Records not read yet. */
    double unread() {
        AbstractMessageListenerContainer<?, ?> reading = container;
        return reading == null
                ? 0
                : reading.metrics().values().stream()
                        .flatMap(ofOneConsumer -> ofOneConsumer.entrySet().stream())
                        .filter(each -> each.getKey().name().equals(LAG)
                                && each.getKey().tags().containsKey("partition"))
                        .map(each -> (Metric) each.getValue())
                        .mapToDouble(metric -> metric.metricValue() instanceof Double lag && !lag.isNaN() ? lag : 0)
                        .sum();
    }
}
