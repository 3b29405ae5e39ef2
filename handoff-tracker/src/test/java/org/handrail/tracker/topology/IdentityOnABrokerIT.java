package org.handrail.tracker.topology;

import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.assigned;
import static org.handrail.tracker.topology.World.attended;
import static org.handrail.tracker.topology.World.heardAt;

import java.nio.file.Path;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.events.finding.FindingState;
import org.handrail.testing.RealKafka;
import org.handrail.tracker.OwnTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker with four partitions, by the service as it is packaged. */
class IdentityOnABrokerIT extends IdentityContract {

    @TempDir
    private Path state;

    @Override
    TrackerDriver open() {
        return new BrokerDriver(
                RealKafka.bootstrapServers(), new OwnTopics(UUID.randomUUID().toString()), state, OneRule.class);
    }

    @Test
    void linksOutlastARestart() {
        reportedApart();
        tracker.publish(Phase.OUTREACH, assigned(alias, person, 1, AFTER));
        endsAre(person, FindingState.MET);
        ((BrokerDriver) tracker).restart();
        tracker.publish(Phase.OUTREACH, assigned(alias, alias, 2, AFTER));
        endsAre(alias, FindingState.DROPPED);
        tracker.publish(Phase.PLACEMENT, heardAt(AFTER.plusSeconds(60), attended(alias, appointment, MONDAY)));
        endsAre(alias, FindingState.RECOVERED);
    }
}
