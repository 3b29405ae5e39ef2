package org.handrail.findings;

import java.util.List;

/**
 * Who reads which topics.
 *
 * @param consumer the name in the dead-letter topics
 * @param group the consumer group: instances of the same group share the partitions
 * @param topics what is read
 * @param threads how many threads of this instance share the partitions
 */
public record TopicReading(String consumer, String group, List<String> topics, int threads) {

    public TopicReading {
        topics = List.copyOf(topics);
    }

    /** Where records of this topic go that the consumer cannot read. */
    public String deadLetterTopic(String topic) {
        return topic + "." + consumer + ".dlt";
    }
}
