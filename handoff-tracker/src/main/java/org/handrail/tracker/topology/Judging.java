package org.handrail.tracker.topology;

import java.time.Instant;
import org.handrail.rules.Assessment;
import org.handrail.rules.Journey;
import org.handrail.rules.Surroundings;

/** The judgement under the pathway in force. */
@FunctionalInterface
public interface Judging {

    /** Where everything expected of this journey stands as of an instant of log time. */
    Assessment assess(Journey journey, Surroundings around, Instant asOf);
}
