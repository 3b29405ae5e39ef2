package org.handrail.tracker.topology;

/** The contract on the judgement alone, without stream, store or index. */
class TrackerCoreTest extends TrackerContract {

    @Override
    TrackerDriver open() {
        return new CoreDriver(new AppointmentJudging());
    }

    @Override
    TrackerDriver openByTheStandardPathway() {
        return new CoreDriver(CoreDriver.STANDARD);
    }
}
