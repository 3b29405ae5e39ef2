package org.handrail.findings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the findings are read.
 *
 * @param topic the tracker's output
 * @param consumer who reads: the consumer group, and the name in the dead-letter topic
 * @param threads how many threads of this instance share the partitions
 */
@ConfigurationProperties("handrail.findings")
public record FindingsFeedSettings(
        @DefaultValue("handrail.findings.v1") String topic,
        String consumer,
        @DefaultValue("2") int threads) {}
