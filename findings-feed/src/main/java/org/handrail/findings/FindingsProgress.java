package org.handrail.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** How far one reading of the findings has come, by the partitions it has been given. */
final class FindingsProgress {

    private static final double MILLIS = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final Map<Integer, Instant> judgedThrough = new ConcurrentHashMap<>();
    private final String group;
    private volatile @Nullable Unread unread;
    private volatile @Nullable AbstractMessageListenerContainer<?, ?> container;

    FindingsProgress(String group) {
        this.group = group;
    }

    /** What is unread is asked of this broker. */
    void asks(Admin broker) {
        unread = new Unread(broker, group);
    }

    void of(AbstractMessageListenerContainer<?, ?> container) {
        this.container = container;
    }

    /** A batch was taken in. */
    void taken(FindingsBatch batch) {
        judgedThrough.putAll(batch.judgedThrough());
    }

    /** Of the partition furthest behind, in seconds; not a number while nothing was heard. */
    double age() {
        Instant now = clock.instant();
        double oldest = Double.NaN;
        for (TopicPartition given : assigned()) {
            Instant through = judgedThrough.get(given.partition());
            if (through != null) {
                double age = Duration.between(through, now).toMillis() / MILLIS;
                oldest = Double.isNaN(oldest) ? age : Math.max(oldest, age);
            }
        }
        return oldest;
    }

    /** Records not taken in yet; not a number while the broker has not said. */
    double unread() {
        Unread asked = unread;
        return asked == null ? Double.NaN : asked.of(assigned());
    }

    private Collection<TopicPartition> assigned() {
        AbstractMessageListenerContainer<?, ?> reading = container;
        Collection<TopicPartition> assigned = reading == null ? null : reading.getAssignedPartitions();
        return assigned == null ? List.of() : assigned;
    }
}
