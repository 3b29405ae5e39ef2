package org.handrail.tracker.topology;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.handrail.tracker.metrics.TrackerMetrics;
import org.handrail.tracker.store.Stores;

/**
 * The facts and watermarks of all services in, findings out; what cannot be read goes to the dead letters of its topic inside
 * the same transaction, so that it is neither lost nor read twice.
 */
public final class HandoffTopology implements Function<KStream<byte[], byte[]>, KStream<byte[], byte[]>> {

    private final Judging judging;
    private final TrackerLimits limits;
    private final TrackerMetrics metrics;
    private final Life life;
    private final String moved;

    /** @param moved the topic by which partitions pass on what belongs to people who are led elsewhere; one of those heard */
    public HandoffTopology(Judging judging, TrackerLimits limits, TrackerMetrics metrics, Life life, String moved) {
        this.moved = moved;
        this.life = life;
        this.judging = judging;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** The name of the topic of dead letters for a topic of facts. */
    public static String deadLettersOf(String topic) {
        return DeadLetters.topicOf(topic);
    }

    @Override
    public KStream<byte[], byte[]> apply(KStream<byte[], byte[]> heard) {
        KStream<byte[], Outcome> outcomes = heard.process(
                () -> new Tracking(judging, limits, metrics, life),
                Named.as("track"),
                Stores.NAMES.toArray(String[]::new));
        var branches = outcomes.split(Named.as("outcome-"))
                .branch((key, outcome) -> outcome instanceof Outcome.Announcement, Branched.as("finding"))
                .branch((key, outcome) -> outcome instanceof Outcome.Moving, Branched.as("moved"))
                .defaultBranch(Branched.as("dead-letter"));
        values(branches, "outcome-dead-letter")
                .to(
                        (key, value, from) -> DeadLetters.topicOf(from.topic()),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("dead-letters"));
        // named by a function: a topic that is read as well may not be written to by its name
        values(branches, "outcome-moved")
                .to(
                        (key, value, from) -> moved,
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withStreamPartitioner(new PersonPartitioner())
                                .withName("moved"));
        return values(branches, "outcome-finding");
    }

    private static KStream<byte[], byte[]> values(
            java.util.Map<String, KStream<byte[], Outcome>> branches, String branch) {
        KStream<byte[], Outcome> outcomes = branches.get(branch);
        if (outcomes == null) {
            throw new IllegalStateException("no branch " + branch);
        }
        return outcomes.mapValues(Outcome::value, Named.as(branch + "-value"));
    }
}
