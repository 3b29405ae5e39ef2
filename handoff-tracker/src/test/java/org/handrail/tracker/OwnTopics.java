package org.handrail.tracker;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.handrail.events.Phase;
import org.handrail.testing.TopicList;
import org.handrail.tracker.time.LogTime;
import org.handrail.tracker.topology.HandoffTopology;

/** The topics of one test on a shared broker: named like the real ones, with something of its own behind. */
public record OwnTopics(String suffix) {

    /** The number of partitions of each. */
    public static final int PARTITIONS = 4;

    /** The topic of facts of a service. */
    public String facts(Phase service) {
        return "handrail." + service.wireName() + ".v1." + suffix;
    }

    /** The topics of facts of all services. */
    public List<String> facts() {
        return LogTime.SERVICES.stream().map(this::facts).toList();
    }

    /** The topic between partitions. */
    public String moved() {
        return "handrail.moved.v1." + suffix;
    }

    /** The topic of findings. */
    public String findings() {
        return "handrail.findings.v1." + suffix;
    }

    /** The name under which the tracker remembers how far it read them. */
    public String application() {
        return "tracker-" + suffix;
    }

    /** Creates them. */
    public void create(String broker) {
        create(broker, PARTITIONS);
    }

    /** Creates them, with another number of partitions for the findings. */
    public void create(String broker, int partitionsOfFindings) {
        List<NewTopic> all = new ArrayList<>();
        all.add(new NewTopic(findings(), partitionsOfFindings, (short) 1));
        all.add(new NewTopic(moved(), PARTITIONS, (short) 1));
        all.add(new NewTopic(HandoffTopology.deadLettersOf(moved()), 1, (short) 1));
        for (String each : facts()) {
            all.add(new NewTopic(each, PARTITIONS, (short) 1));
            all.add(new NewTopic(HandoffTopology.deadLettersOf(each), 1, (short) 1));
        }
        TopicList.create(broker, all);
    }

    /** The partitions of one of them. */
    public static List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(topic, partition));
        }
        return partitions;
    }
}
