package org.handrail.outreach.feed;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which facts the desk keeps for itself.
 *
 * @param topics of the phases
 * @param consumer the consumer group
 * @param keptFor facts that happened longer ago are not shown on the desk, and not kept
 */
@ConfigurationProperties("handrail.desk.journeys")
record JourneySettings(
        @DefaultValue({"handrail.detox.v1", "handrail.placement.v1", "handrail.aftercare.v1"})
        List<String> topics,

        @DefaultValue("outreach-journeys") String consumer,
        @DefaultValue("400d") Duration keptFor) {

    JourneySettings {
        topics = List.copyOf(topics);
    }
}
