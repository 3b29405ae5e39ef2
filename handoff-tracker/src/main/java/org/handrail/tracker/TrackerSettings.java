package org.handrail.tracker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handrail.tracker.topology.TrackerLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code handrail.tracker}.
 *
 * @param stateDir where the stores are; one process at a time may use it. Lost, it is rebuilt from the changelogs
 * @param instance the name under which this process comes back to its partitions after a restart; one per process
 * @param moved the topic by which its partitions pass on what belongs to people who are led in another
 * @param pathway pathway files in place of the standard one, one for each version still in force for anybody; or none
 * @param behind how far a service may lag behind the others before judgement goes on without it
 * @param slice how many people are judged in one go
 * @param drainEvery how often another slice is taken while people wait
 * @param tellTimeEvery how often readers of the findings are told how far all is judged
 * @param rowsInMemory facts and findings of people last heard of that each partition keeps in memory, about a kilobyte each
 */
@ConfigurationProperties("handrail.tracker")
public record TrackerSettings(
        Path stateDir,
        String instance,
        String moved,
        @DefaultValue List<Path> pathway,
        @DefaultValue("15m") Duration behind,
        @DefaultValue("500") int slice,
        @DefaultValue("20ms") Duration drainEvery,
        @DefaultValue("500ms") Duration tellTimeEvery,
        @DefaultValue("15000") int rowsInMemory) {

    TrackerLimits limits() {
        return new TrackerLimits(behind, slice, drainEvery, tellTimeEvery, rowsInMemory);
    }
}
