package org.handrail.tracker.topology;

/** The contract on Kafka Streams' test driver. */
class TrackerInMemoryTest extends TrackerContract {

    @Override
    TrackerDriver open() {
        return new InMemoryDriver(new AppointmentJudging());
    }

    @Override
    TrackerDriver openByTheStandardPathway() {
        return new InMemoryDriver(CoreDriver.STANDARD);
    }
}
