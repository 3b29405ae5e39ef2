package org.handrail.tracker.topology;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.handrail.events.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Where findings go. */
interface Announcer {

    /** Passes a finding on, with the trace of the fact that caused it where one did. */
    void announce(Finding finding, @Nullable Header cause);

    /** Has whatever was said of this matter forgotten: nothing of the person is left. */
    void forget(Finding finding);

    /** Passes on that all findings of this partition up to this instant of log time were announced. */
    void announceTime(Instant through);
}
