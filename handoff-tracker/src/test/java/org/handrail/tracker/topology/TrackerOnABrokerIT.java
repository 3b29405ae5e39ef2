package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.tracker.topology.World.MONDAY;

import java.nio.file.Path;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.events.finding.FindingState;
import org.handrail.testing.RealKafka;
import org.handrail.tracker.OwnTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;

/** The contract on a real broker, by the service as it is packaged. */
class TrackerOnABrokerIT extends TrackerContract {

    private static AnnotationConfigApplicationContext kafka;

    @TempDir
    private Path state;

    @BeforeAll
    static void startBroker() {
        kafka = new AnnotationConfigApplicationContext(Broker.class);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(RealKafka.class)
    static class Broker {}

    @Override
    TrackerDriver open() {
        String servers =
                String.join(",", kafka.getBean(KafkaConnectionDetails.class).getBootstrapServers());
        return new BrokerDriver(servers, new OwnTopics(UUID.randomUUID().toString()), state);
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
