package org.handrail.findings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** How far this reader has come, in figures, by the partitions it has been given. */
final class ReadingMeters {

    private static final String LAG = "records-lag";

    private final Clock clock;
    private final Counter read;
    private final Map<Integer, Instant> judgedThrough = new ConcurrentHashMap<>();

    ReadingMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.read = Counter.builder("handrail.findings.read")
                .description("Findings read from the topic and taken in, repeats included")
                .register(registry);
    }

    /** Shows what the container is given to read. */
    void watch(AbstractMessageListenerContainer<?, ?> container, MeterRegistry registry) {
        Gauge.builder("handrail.judged.age", () -> age(container))
                .description(
                        "How long ago the time was through which the tracker had judged all, as this reader has heard it, in"
                                + " its partition that is furthest behind [max over instances]")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("handrail.findings.unread", () -> unread(container))
                .description("Records on the topic of findings that this reader has not read yet [sum over instances]")
                .register(registry);
    }

    /** A batch was taken in. */
    void taken(FindingsBatch batch) {
        read.increment((double) batch.findings().size());
        judgedThrough.putAll(batch.judgedThrough());
    }

    private double age(AbstractMessageListenerContainer<?, ?> container) {
        Instant now = clock.instant();
        double oldest = Double.NaN;
        Collection<TopicPartition> assigned = container.getAssignedPartitions();
        for (TopicPartition given : assigned == null ? List.<TopicPartition>of() : assigned) {
            Instant through = judgedThrough.get(given.partition());
            if (through != null) {
                double age = Duration.between(through, now).toMillis() / 1000.0;
                oldest = Double.isNaN(oldest) ? age : Math.max(oldest, age);
            }
        }
        return oldest;
    }

    private static double unread(AbstractMessageListenerContainer<?, ?> container) {
        return container.metrics().values().stream()
                .flatMap(ofOneConsumer -> ofOneConsumer.entrySet().stream())
                .filter(each ->
                        each.getKey().name().equals(LAG) && each.getKey().tags().containsKey("partition"))
                .map(each -> (Metric) each.getValue())
                .mapToDouble(metric -> metric.metricValue() instanceof Double lag && !lag.isNaN() ? lag : 0)
                .sum();
    }
}
