package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.tracker.topology.World.MONDAY;

import java.nio.file.Path;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.events.finding.FindingState;
import org.handrail.testing.RealKafka;
import org.handrail.tracker.OwnTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a real broker, by the service as it is packaged. */
class TrackerOnABrokerIT extends TrackerContract {

    @TempDir
    private Path state;

    @Override
    TrackerDriver open() {
        return open(OneRule.class);
    }

    @Override
    TrackerDriver openByTheStandardPathway() {
        return open(new Class<?>[0]);
    }

    private TrackerDriver open(Class<?>... besides) {
        OwnTopics topics = new OwnTopics(UUID.randomUUID().toString());
        return new BrokerDriver(RealKafka.bootstrapServers(), topics, state.resolve(topics.application()), besides);
    }

    @Test
    void aRestartRepeatsNothingAndGoesOn() {
        allHeardThrough(MONDAY);
        tracker.publish(Phase.PLACEMENT, booking);
        assertThat(states()).containsExactly(FindingState.EXPECTED);
        ((BrokerDriver) tracker).restart();
        tracker.publish(Phase.PLACEMENT, booking);
        allHeardThrough(AFTER);
        assertThat(states()).containsExactly(FindingState.EXPECTED, FindingState.DROPPED);
    }
}
